import './styles/all.css';
import { createRoot } from 'react-dom/client';

import { App } from './app/app.tsx';
import { createDeskWindow } from './app/create-desk-window.ts';
import { createTransport } from './transport/create-transport.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('The page has no root.');

// A fresh address opened in this tab changes the fragment only: the page must start again to use its code.
window.addEventListener('hashchange', () => {
  if (window.location.hash.startsWith('#code=')) window.location.reload();
});

// A file that misses the place it was meant for must not replace the page.
for (const name of ['dragover', 'drop'] as const) {
  window.addEventListener(name, (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}

const deskWindow = createDeskWindow(await createTransport(window), navigator.languages);
createRoot(root).render(<App deskWindow={deskWindow} />);

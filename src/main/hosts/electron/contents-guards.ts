import type { WebContents } from 'electron';

import { isMailLink } from './open-mail-link.ts';

/**
 * Keeps a window on the page that main gave it: no other page, no new window, nothing embedded. A `mailto:` goes
 * nowhere either; `onMail` hears of it.
 */
export function guardContents(contents: WebContents, onMail: (link: string) => void): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    if (isMailLink(event.url)) onMail(event.url);
  });
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

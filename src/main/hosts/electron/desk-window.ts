import { BrowserWindow } from 'electron';

import { keepWindowBounds, readWindowBounds } from './window-bounds.ts';

type Options = { readonly dataFolder: string; readonly preloadFile: string };

/** The one window, closed off from the system; nothing is loaded into it yet. */
export function createDeskWindow({ dataFolder, preloadFile }: Options): BrowserWindow {
  const { isMaximized, ...bounds } = {
    width: 1_280,
    height: 860,
    isMaximized: false,
    ...readWindowBounds(dataFolder),
  };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Fingerpost',
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  keepWindowBounds(window, dataFolder);
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  return window;
}

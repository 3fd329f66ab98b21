import { chosenFile } from './chosen-file.ts';
import { note } from './notes.ts';
import { answerProbes } from './probes.ts';
import type { ErrorBox } from './protocol.ts';
import { defaultSession } from './session.ts';

/** What the main bundle finds when it imports `electron` here: the parts it uses, and no more. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc-main.ts';

export const session = { defaultSession };

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) =>
    note('protocol.registerSchemesAsPrivileged', schemes),
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => note('Menu.setApplicationMenu', menu),
};

export const dialog = {
  showErrorBox(title: string, text: string): void {
    const box: ErrorBox = { kind: 'box', title, text };
    process.send?.(box);
  },
  /** Somebody presses the first button. */
  showMessageBox: async (options: unknown) => {
    note('dialog.showMessageBox', options);
    return { response: 0 };
  },
  /** Somebody chooses the place that the probe said last, or leaves. */
  showSaveDialog: async (_window: unknown, options: unknown) => {
    note('dialog.showSaveDialog', options);
    return chosenFile();
  },
};

export const shell = {
  openPath: async (path: string) => {
    note('shell.openPath', path);
    return '';
  },
  openExternal: async (link: string) => note('shell.openExternal', link),
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1_920, height: 1_080 } }],
};

answerProbes();

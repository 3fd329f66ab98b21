import { join } from 'node:path';

import { app, type BrowserWindow, dialog, session } from 'electron';

import { createClient } from '../../../shared/client.ts';
import type { Reply } from '../../../shared/contract.ts';
import { AppError, toWireError } from '../../../shared/errors.ts';
import type { Locale } from '../../../shared/model/locale.ts';
import type { Desk } from '../../desk.ts';
import { createDeskLog } from '../desk-log.ts';
import { toErrorText } from '../error-text.ts';
import { findInstallation } from '../installation.ts';
import { openDesk } from '../open-desk.ts';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { menuTextsOf, showApplicationMenu } from './application-menu.ts';
import { openCallChannel } from './call-channel.ts';
import { guardContents } from './contents-guards.ts';
import { pageAddress } from './desk-page.ts';
import { createDeskWindow } from './desk-window.ts';
import { openMailLink } from './open-mail-link.ts';
import { saveDownload } from './save-download.ts';
import { guardSession } from './session-guards.ts';

/** Shows the desk of `dataFolder` in its own window. A second start brings that window to the front. */
export async function openElectronDoor(dataFolder: string): Promise<void> {
  process.umask(0o077);
  // The browser's own files go with the desk; the lock of the single instance is one of them.
  app.setPath('userData', join(dataFolder, 'window'));
  app.enableSandbox();
  registerAppScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  let language: Locale = 'en';
  app.on('web-contents-created', (_, contents) =>
    guardContents(contents, (link) => void openMailLink(link, language)),
  );
  await app.whenReady();
  try {
    const desk = await openDesk(dataFolder);
    closeAtQuit(desk);
    await showDesk(desk, dataFolder, (now) => (language = now));
  } catch (error) {
    createDeskLog(dataFolder)(error);
    tellFailure(error);
    app.exit(1);
  }
}

/** `onLanguage` hears which language the profile speaks. */
async function showDesk(
  desk: Desk,
  dataFolder: string,
  onLanguage: (language: Locale) => void,
): Promise<void> {
  const { rendererFolder, preloadFile } = findInstallation();
  const isDevelopment = !app.isPackaged;
  guardSession(session.defaultSession, isDevelopment);
  const log = createDeskLog(dataFolder);
  serveAppScheme(session.defaultSession, { desk, rendererFolder, log });

  const client = createClient(desk.call);
  const showMenu = async (): Promise<void> => {
    const { profile } = await client('desk.status', {});
    onLanguage(profile.language);
    showApplicationMenu({ language: profile.language, dataFolder, isDevelopment });
  };
  await showMenu();

  const window = createDeskWindow({ dataFolder, preloadFile });
  openCallChannel(window, {
    onEvent: desk.onEvent,
    async call(name, input) {
      const reply = await desk.call(name, input);
      // The menu speaks the language of the profile.
      if (name === 'profile.set' && reply.ok) await showMenu();
      return reply;
    },
    save: (id) =>
      replyWith(saveDownload({ window, downloads: desk.downloads, dataFolder }, id), log),
  });
  app.on('second-instance', () => bringToFront(window));
  app.on('window-all-closed', () => app.quit());
  await window.loadURL(pageAddress);
}

/** What came of it, as any other call is answered. */
async function replyWith(act: Promise<unknown>, log: (error: unknown) => void): Promise<Reply> {
  try {
    return { ok: true, value: await act };
  } catch (error) {
    if (!(error instanceof AppError)) log(error);
    return { ok: false, error: toWireError(error) };
  }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Electron does not wait for promises at its end: it is held back until the files are closed. */
function closeAtQuit(desk: Desk): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void desk.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

/** No profile could be read: the language is the system's. */
function tellFailure(error: unknown): void {
  const language = app.getLocale().startsWith('zh') ? 'zh-CN' : 'en';
  const { message, hint } = toErrorText(toWireError(error), language);
  dialog.showErrorBox(menuTextsOf(language).startFailed, `${message}\n${hint}`);
}

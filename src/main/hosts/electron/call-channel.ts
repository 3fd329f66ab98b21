import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';

import type { Reply } from '../../../shared/contract.ts';
import { callChannel, eventChannel, saveChannel } from '../../../shared/desk-bridge.ts';
import type { Desk } from '../../desk.ts';
import { isDeskAddress } from './desk-page.ts';

type Served = Pick<Desk, 'call' | 'onEvent'> & {
  readonly save: (downloadId: unknown) => Promise<Reply>;
};

/**
 * Connects the window to the desk: calls in by one channel, files to be saved by another, events out by a third.
 * @throws Error to a frame that is not the window's own page
 */
export function openCallChannel(window: BrowserWindow, desk: Served): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown): Promise<Reply> => {
    requireOurPage(event, window);
    return desk.call(name, input);
  });
  ipcMain.handle(saveChannel, (event, downloadId: unknown): Promise<Reply> => {
    requireOurPage(event, window);
    return desk.save(downloadId);
  });
  const unsubscribe = desk.onEvent((event) => window.webContents.send(eventChannel, event));
  window.once('closed', () => {
    unsubscribe();
    ipcMain.removeHandler(callChannel);
    ipcMain.removeHandler(saveChannel);
  });
}

function requireOurPage(event: IpcMainInvokeEvent, window: BrowserWindow): void {
  if (!isOurPage(event, window)) throw new Error('a call from a page that is not the desk');
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  return (
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    isDeskAddress(senderFrame.url)
  );
}

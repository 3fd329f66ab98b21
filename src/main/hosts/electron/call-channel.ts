import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';

import type { Reply } from '../../../shared/contract.ts';
import { callChannel, eventChannel } from '../../../shared/desk-bridge.ts';
import type { Desk } from '../../desk.ts';
import { isDeskAddress } from './desk-page.ts';

/**
 * Connects the window to the desk: calls in by one channel, events out by another.
 * @throws Error to a frame that is not the window's own page
 */
export function openCallChannel(window: BrowserWindow, desk: Pick<Desk, 'call' | 'onEvent'>): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!isOurPage(event, window)) throw new Error('a call from a page that is not the desk');
    return desk.call(name, input);
  });
  const unsubscribe = desk.onEvent((event) => window.webContents.send(eventChannel, event));
  window.once('closed', () => {
    unsubscribe();
    ipcMain.removeHandler(callChannel);
  });
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  return (
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    isDeskAddress(senderFrame.url)
  );
}

import { note } from './notes.ts';

type Handler = (event: unknown, ...values: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    note('ipcMain.handle', channel);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
};

/** What `ipcRenderer.invoke` does in a page: rejects as Electron would. */
export async function invoke(
  channel: string,
  event: unknown,
  values: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler(event, ...values);
}

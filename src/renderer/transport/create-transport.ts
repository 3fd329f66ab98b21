import { createElectronTransport, type DeskBridge } from './electron-transport.ts';
import { createLoopbackTransport } from './loopback-transport.ts';
import type { Transport } from './transport.ts';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be augmented
  interface Window {
    /** Present in Electron only. */
    readonly desk?: DeskBridge;
  }
}

/** The transport of the door that this page came through. */
export async function createTransport(page: Window): Promise<Transport> {
  const request: typeof fetch = (input, init) => page.fetch(input, init);
  if (page.desk) return createElectronTransport(page.desk, request);
  return createLoopbackTransport({
    hash: page.location.hash,
    clearHash: () => page.history.replaceState(null, '', page.location.pathname),
    storage: page.sessionStorage,
    request,
  });
}

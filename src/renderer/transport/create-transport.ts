import type { DeskBridge } from '../../shared/desk-bridge.ts';
import { downloadFile } from '../parts/download-text.ts';
import { createElectronTransport } from './electron-transport.ts';
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
  const request = createRequest(page);
  if (page.desk) return createElectronTransport(page.desk, request);
  return createLoopbackTransport({
    hash: page.location.hash,
    clearHash: () => page.history.replaceState(null, '', page.location.pathname),
    storage: page.sessionStorage,
    request,
    keepFile: downloadFile,
    // Without an opener: else the other window would take this one's key and its drafts along.
    showBeside: (address) => void page.open(address, '_blank', 'noopener'),
  });
}

/** What a browser carries on for a page that is gone, in UTF-16 units. */
const mostKeptAlive = 20_000;

/** The fetch of the page. What it still sends while it goes away, such as the last words typed, arrives all the same. */
export function createRequest(page: Pick<Window, 'fetch' | 'addEventListener'>): typeof fetch {
  let isLeaving = false;
  page.addEventListener('pagehide', () => void (isLeaving = true));
  page.addEventListener('pageshow', () => void (isLeaving = false));
  return (input, init) => {
    const isSmall = typeof init?.body === 'string' && init.body.length <= mostKeptAlive;
    return page.fetch(input, isLeaving && isSmall ? { ...init, keepalive: true } : init);
  };
}

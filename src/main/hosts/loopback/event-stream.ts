import type { ServerResponse } from 'node:http';

import type { Desk } from '../../desk.ts';
import type { IdleStop } from './idle-stop.ts';

/** A tab that takes this much time and memory to read is asleep; it connects again when it wakes. */
const mostWaitingBytes = 4 * 1024 * 1024;

/**
 * Streams the desk's events, one JSON text per line; a blank line now and then shows that the desk lives.
 * An open stream is what "a tab is connected" means.
 */
export function streamEvents(
  response: ServerResponse,
  desk: Desk,
  idleStop: IdleStop,
  heartbeatMs: number,
): void {
  const write = (line: string): void => {
    response.write(`${line}\n`);
    if (response.writableLength > mostWaitingBytes) response.destroy();
  };
  const tabClosed = idleStop.tabOpened();
  const unsubscribe = desk.onEvent((event) => write(JSON.stringify(event)));
  const heartbeat = setInterval(() => write(''), heartbeatMs);
  response.once('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
    tabClosed();
  });
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
  write('');
}

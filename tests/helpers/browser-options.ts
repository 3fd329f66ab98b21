import { createServer } from 'node:net';

import { findBrowser, isRoot } from '../../src/main/services/find-browser.ts';

/** How the tests start the machine's browser: it finds nobody but this machine. */
export function browserOptions(more: readonly string[] = []) {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser: run node scripts/find-browser.ts');
  return {
    executablePath,
    viewport: { width: 1_280, height: 860 },
    locale: 'en-US',
    timezoneId: 'Europe/Helsinki',
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--no-pings',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE desk.localhost',
      ...more,
    ],
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const bound = server.address();
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  await closed.promise;
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

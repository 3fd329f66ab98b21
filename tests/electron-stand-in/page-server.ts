import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

import { defaultSession } from './session.ts';

const appOrigin = 'app://desk';

export type PageServer = {
  /** `app://desk/...` as the browser can open it, and back. */
  readonly toShown: (address: string) => string;
  readonly toApp: (address: string) => string;
  readonly close: () => void;
};

/**
 * Serves what main's protocol handler answers for `app://desk` under an origin that Chromium knows.
 * Names below `localhost` are secure contexts, as `app:` is in Electron. A server and not a route, because
 * Playwright does not hand on the bytes of a file that a page sends.
 */
export async function startPageServer(): Promise<PageServer> {
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const shownOrigin = `http://desk.localhost:${port}`;
  return {
    toShown: (address) => address.replace(appOrigin, shownOrigin),
    toApp: (address) => address.replace(shownOrigin, appOrigin),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const request = new Request(`${appOrigin}${url}`, {
    method,
    headers: new Headers(
      Object.entries(incoming.headersDistinct).map(([name, values = []]) => [
        name,
        values.join(', '),
      ]),
    ),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- two declarations of one web stream
    ...(hasBody ? { body: Readable.toWeb(incoming) as BodyInit, duplex: 'half' } : {}),
  });
  const response = await defaultSession.answer(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

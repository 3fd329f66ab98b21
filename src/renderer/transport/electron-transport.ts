import type { Reply } from '../../shared/contract.ts';
import { DeskEvent } from '../../shared/desk-event.ts';
import { failure, parseReply } from './parse-reply.ts';
import { putFile } from './put-file.ts';
import type { Transport } from './transport.ts';

/** What the preload script puts into the window. */
export type DeskBridge = {
  readonly send: (name: string, input: unknown) => Promise<Reply>;
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
};

/** The desk behind Electron's one channel; files go up to the page's own origin. */
export function createElectronTransport(bridge: DeskBridge, request: typeof fetch): Transport {
  return {
    send: async (name, input) => {
      try {
        return parseReply(await bridge.send(name, input));
      } catch {
        return failure('UNREACHABLE');
      }
    },
    upload: (file) => putFile(file, request, {}),
    onEvent: (listener) =>
      bridge.onEvent((event) => {
        const parsed = DeskEvent.safeParse(event);
        if (parsed.success) listener(parsed.data);
      }),
  };
}

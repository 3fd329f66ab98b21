import { type DeskBridge, saveOutcomes } from '../../shared/desk-bridge.ts';
import { DeskEvent } from '../../shared/desk-event.ts';
import { AppError } from '../../shared/errors.ts';
import { z } from '../../shared/zod.ts';
import { failure, parseReply } from './parse-reply.ts';
import { putFile } from './put-file.ts';
import type { Transport } from './transport.ts';

const Outcome = z.enum(saveOutcomes);

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
    save: async ({ downloadId }) => {
      const reply = await bridge.save(downloadId).then(parseReply, () => failure('UNREACHABLE'));
      if (!reply.ok) throw new AppError(reply.error.code, reply.error.params);
      return Outcome.parse(reply.value);
    },
    openWindow: null,
    onEvent: (listener) =>
      bridge.onEvent((event) => {
        const parsed = DeskEvent.safeParse(event);
        if (parsed.success) listener(parsed.data);
      }),
  };
}

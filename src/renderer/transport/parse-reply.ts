import type { Reply } from '../../shared/contract.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { errorTexts } from '../../shared/i18n/en/errors.ts';
import { z } from '../../shared/zod.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the keys of a constant
const codes = Object.keys(errorTexts) as [ErrorCode, ...ErrorCode[]];

const ReplySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(codes).catch('INTERNAL'),
      params: z.record(z.string(), z.union([z.string(), z.number()])).catch({}),
    }),
  }),
]);

/** A reply as it came over the wire; anything else is a failure of ours. */
export function parseReply(body: unknown): Reply {
  const parsed = ReplySchema.safeParse(body);
  return parsed.success ? parsed.data : failure('INTERNAL');
}

export function failure(code: ErrorCode): Reply {
  return { ok: false, error: { code, params: {} } };
}

import { contract, isProcedureName, type Handlers, type Reply } from '../../shared/contract.ts';
import { AppError, toWireError } from '../../shared/errors.ts';
import { toInputError } from './input-error.ts';

const longestName = 60;

/**
 * The one gate between a door and the services: every door calls it with untrusted data.
 * Never throws; `onUnexpected` sees errors that are ours to fix.
 */
export async function dispatch(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  onUnexpected: (error: unknown) => void,
): Promise<Reply> {
  try {
    if (!isProcedureName(name)) throw new AppError('UNKNOWN_PROCEDURE', { name: shortName(name) });
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) throw toInputError(parsed.error, name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by this name's schema above
    const handle = handlers[name] as (input: unknown) => unknown;
    return { ok: true, value: await handle(parsed.data) };
  } catch (error) {
    if (!(error instanceof AppError)) onUnexpected(error);
    return { ok: false, error: toWireError(error) };
  }
}

/** What a door was given in place of a name may be anything, also what no text can be made of. */
function shortName(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, longestName) : typeof name;
}

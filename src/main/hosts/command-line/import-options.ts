import type { Input } from '../../../shared/contract.ts';
import { Encoding, encodings } from '../../../shared/model/catalogue-import.ts';
import { MissingChoice, missingChoices } from '../../../shared/model/import-plan.ts';
import { z } from '../../../shared/zod.ts';
import type { CommandContext } from './command.ts';
import { refuse } from './parse-arguments.ts';

type ImportInput = Omit<Input<'import.start'>, 'uploadId' | 'mapping'>;

const winners = ['hand', 'file'] as const;

/** How a file is read and what becomes of what it does not hold. @throws AppError INVALID_OPTION */
export function readImportOptions({ option, hasFlag }: CommandContext): ImportInput {
  const source = option('source');
  if (source?.trim() === '') throw refuse('--source', 'it must be a name');
  const conflicts = readOne('--conflicts', option('conflicts'), z.enum(winners), winners);
  return {
    encoding: readOne('--encoding', option('encoding'), Encoding, encodings),
    delimiter: readDelimiter(option('delimiter')),
    sheet: option('sheet'),
    ...(source === undefined ? {} : { source: { name: source } }),
    isDryRun: hasFlag('dry-run'),
    missing: readOne('--missing', option('missing'), MissingChoice, missingChoices),
    conflicts: { default: conflicts ?? 'hand', except: [] },
  };
}

/** A tab is hard to type in a shell. */
function readDelimiter(given: string | undefined): string | undefined {
  const delimiter = given === 'tab' ? '\t' : given;
  if (delimiter === undefined || delimiter.length === 1) return delimiter;
  throw refuse('--delimiter', 'it must be one character, or tab');
}

function readOne<Value>(
  name: string,
  given: string | undefined,
  schema: z.ZodType<Value>,
  known: readonly string[],
): Value | undefined {
  if (given === undefined) return undefined;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw refuse(name, `it must be one of ${known.join(', ')}`);
}

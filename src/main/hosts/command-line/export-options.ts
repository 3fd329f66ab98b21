import { GuardChoice, MessagePurpose, messagePurposes } from '../../../shared/model/escalation.ts';
import { Locale, locales } from '../../../shared/model/locale.ts';
import { PageMarking, pageMarkings, PageSize, pageSizes } from '../../../shared/model/outgoing.ts';
import { Recipient, recipients } from '../../../shared/model/support-case.ts';
import { z } from '../../../shared/zod.ts';
import type { CommandContext } from './command.ts';
import { refuse } from './parse-arguments.ts';

const forms = ['eml', 'text', 'html', 'markdown', 'fields', 'pdf'] as const;
const Form = z.enum(forms);
export type ExportTargetForm = (typeof forms)[number];

/** Forms that are no text to be printed among other JSON. */
const needsFile: readonly ExportTargetForm[] = ['eml', 'pdf'];

/** What is written, and into which file. @throws AppError INVALID_OPTION */
export function readExportTarget({ option }: CommandContext): {
  readonly form: ExportTargetForm;
  readonly out?: string;
} {
  const [eml, as, out] = [option('eml'), option('as'), option('out')];
  if (eml !== undefined && (as !== undefined || out !== undefined))
    throw refuse('--eml', 'it cannot stand beside --as or --out');
  if (eml === '') throw refuse('--eml', 'it must name the file to write');
  if (out === '') throw refuse('--out', 'it must name the file to write');
  if (eml !== undefined) return { form: 'eml', out: eml };
  if (as === undefined) throw refuse('--as', `it must be one of ${forms.join(', ')}`);
  const form = readOne('--as', as, Form, forms);
  if (out === undefined && needsFile.includes(form))
    throw refuse('--out', `${form} needs a file to write`);
  return out === undefined ? { form } : { form, out };
}

export type ExportOptions = ReturnType<typeof readExportOptions>;

/** Which text, and what was decided about it. @throws AppError INVALID_OPTION */
export function readExportOptions({ operands, option, options, hasFlag }: CommandContext) {
  const [reference = ''] = operands;
  const language = option('lang');
  return {
    reference,
    recipient: readOne('--to', option('to'), Recipient, recipients),
    language: language === undefined ? undefined : readOne('--lang', language, Locale, locales),
    purpose: readOne(
      '--purpose',
      option('purpose') ?? 'escalation',
      MessagePurpose,
      messagePurposes,
    ),
    page: readOne('--page', option('page') ?? 'a4', PageSize, pageSizes),
    marking: readOne('--marking', option('marking') ?? 'external', PageMarking, pageMarkings),
    strictness: readStrictness(hasFlag),
    guard: [
      ...options('remove').map((id) => ({ act: 'remove' as const, id })),
      ...options('keep').map(readKept),
    ],
  };
}

/** Without a word a text that lacks something required stays. @throws AppError INVALID_OPTION */
function readStrictness(hasFlag: CommandContext['hasFlag']): 'none' | 'required' | 'all' {
  const [isStrict, isIncomplete] = [hasFlag('strict'), hasFlag('incomplete')];
  if (isStrict && isIncomplete) throw refuse('--incomplete', 'it cannot stand beside --strict');
  if (isStrict) return 'all';
  return isIncomplete ? 'none' : 'required';
}

function readKept(given: string): GuardChoice {
  const at = given.indexOf('=');
  const [id, reason] = [given.slice(0, at), given.slice(at + 1)];
  const choice = GuardChoice.safeParse({ act: 'keep', id, reason });
  if (at < 1 || !choice.success) throw refuse('--keep', 'it must be ID=REASON');
  return choice.data;
}

function readOne<Value>(
  name: string,
  given: string | undefined,
  schema: z.ZodType<Value>,
  known: readonly string[],
): Value {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw refuse(name, `it must be one of ${known.join(', ')}`);
}

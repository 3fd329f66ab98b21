import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { AppError } from '../../shared/errors.ts';
import { factValues } from '../../shared/model/facts.ts';
import { z } from '../../shared/zod.ts';
import type { PhraseBank } from '../domain/topics/phrase-bank.ts';

/** Fewer than this teach the ranking nothing that it can rely on. */
const leastPhrasings = 12;
/** Far more than anybody writes by hand. */
const mostBytes = 4 * 1024 * 1024;

const Text = z.string().refine((text) => /\p{L}/u.test(text), { error: 'a text without a letter' });
const Phrasings = z.record(z.enum(factValues.topic), z.array(Text).min(leastPhrasings));
const WordFamilies = z.record(
  z.string().min(1),
  z.strictObject({ en: z.array(Text), 'zh-CN': z.array(Text) }),
);

/**
 * Reads what the ranking of topics is learnt from: `topics/` in the resources.
 * @throws AppError PHRASE_BANK_UNREADABLE
 */
export function readPhraseBank(resourcesFolder: string): PhraseBank {
  const folder = join(resourcesFolder, 'topics');
  return {
    phrasings: {
      en: readPart(folder, 'en.json', Phrasings, refuseRepeats),
      'zh-CN': readPart(folder, 'zh-CN.json', Phrasings, refuseRepeats),
    },
    families: readPart(folder, 'word-families.json', WordFamilies),
  };
}

function readPart<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  check: (name: string, part: T) => void = () => undefined,
): T {
  const parsed = schema.safeParse(readJson(folder, name));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw unreadable(`${name}: ${place === '' ? '' : `${place}: `}${issue?.message ?? ''}`);
  }
  check(name, parsed.data);
  return parsed.data;
}

/** The same words under two topics would teach both, and make the evaluation a lie. */
function refuseRepeats(name: string, phrasings: Readonly<Record<string, readonly string[]>>): void {
  const seen = new Map<string, string>();
  for (const [topic, texts] of Object.entries(phrasings)) {
    for (const text of texts) {
      const plain = text.trim().toLowerCase();
      const earlier = seen.get(plain);
      if (earlier !== undefined)
        throw unreadable(`${name}: “${text}” stands in ${earlier} and ${topic}`);
      seen.set(plain, topic);
    }
  }
}

function readJson(folder: string, name: string): unknown {
  try {
    const path = join(folder, name);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw unreadable(`${name} is missing`);
    if (size > mostBytes) throw unreadable(`${name} is larger than ${mostBytes} bytes`);
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable(`${name}: ${error instanceof Error ? error.message : 'unknown'}`, error);
  }
}

function unreadable(problem: string, cause?: unknown): AppError {
  return new AppError('PHRASE_BANK_UNREADABLE', { problem }, { cause });
}

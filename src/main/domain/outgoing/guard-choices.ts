import { AppError } from '../../../shared/errors.ts';
import type { Escalation, GuardChoice, GuardFinding } from '../../../shared/model/escalation.ts';
import type { Locale } from '../../../shared/model/locale.ts';
import { findPersonalDataIn } from './personal-data/find-personal-data.ts';

/** What was found and stays in the text, with the operator's reason. */
export type KeptDatum = { readonly what: string; readonly reason: string };

/**
 * The text without what the operator chose to remove: a placeholder in the language of the text stands wherever it
 * stood. The findings stay listed, so that a choice can be changed; choices about anything else do nothing here.
 */
export function withoutRemovedData(
  escalation: Escalation,
  choices: readonly GuardChoice[],
): Escalation {
  const clean = removerOf(escalation, choices);
  return {
    ...escalation,
    subject: clean(escalation.subject),
    body: clean(escalation.body),
    blocks: escalation.blocks.map((block) => ({
      ...block,
      title: clean(block.title),
      text: clean(block.text),
    })),
    fields: escalation.fields.map((field) => ({
      ...field,
      label: clean(field.label),
      value: clean(field.value),
    })),
  };
}

/** Takes what was chosen to be removed out of any text that goes along, such as the name of a file. */
export function removerOf(
  { findings, language }: Pick<Escalation, 'findings' | 'language'>,
  choices: readonly GuardChoice[],
): (text: string) => string {
  const chosen = new Set(choices.filter(({ act }) => act === 'remove').map(({ id }) => id));
  const removed = findings
    .filter(({ id }) => chosen.has(id))
    .toSorted((a, b) => b.shown.length - a.shown.length);
  return (text) =>
    removed.reduce(
      (rest, { shown, kind }) => withoutWords(rest, shown, removedWords[language][kind]),
      withoutData(text, chosen, language),
    );
}

function isPart(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character);
}

/** In a field of its own a datum stands without the word that gave it away. Inside a longer word it is another. */
function withoutWords(text: string, words: string, placeholder: string): string {
  let rest = '';
  let from = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, from)) {
    const end = at + words.length;
    const isWhole =
      !(isPart(text[at - 1]) && isPart(text[at])) && !(isPart(text[end]) && isPart(text[end - 1]));
    rest += text.slice(from, at) + (isWhole ? placeholder : words);
    from = end;
  }
  return rest + text.slice(from);
}

/**
 * Makes sure that each finding was decided about, and nothing else. Returns what is kept: of the datum itself only
 * its kind and last characters, for the timeline; of a password or a key its kind alone.
 * @throws AppError GUARD_UNDECIDED, GUARD_CHOICE_UNKNOWN, GUARD_CHOICE_TWICE
 */
export function checkGuardChoices(
  findings: readonly GuardFinding[],
  choices: readonly GuardChoice[],
): readonly KeptDatum[] {
  const chosen = new Map(choices.map((choice) => [choice.id, choice]));
  refuseWrong(findings, choices, chosen);
  return findings.flatMap((finding) => {
    const choice = chosen.get(finding.id);
    return choice?.act === 'keep' ? [{ what: hinted(finding), reason: choice.reason }] : [];
  });
}

function refuseWrong(
  findings: readonly GuardFinding[],
  choices: readonly GuardChoice[],
  chosen: ReadonlyMap<string, GuardChoice>,
): void {
  if (chosen.size < choices.length) throw new AppError('GUARD_CHOICE_TWICE');
  const strange = choices.find(({ id }) => !findings.some((finding) => finding.id === id));
  if (strange) throw new AppError('GUARD_CHOICE_UNKNOWN', { id: strange.id });
  const open = findings.filter(({ id }) => !chosen.has(id));
  if (open.length === 0) return;
  throw new AppError('GUARD_UNDECIDED', {
    count: open.length,
    ids: open.map(({ id }) => id).join(', '),
  });
}

function withoutData(text: string, removed: ReadonlySet<string>, language: Locale): string {
  return findPersonalDataIn(text, [])
    .filter(({ id }) => removed.has(id))
    .reduceRight(
      (rest, { at, end, kind }) =>
        rest.slice(0, at) + removedWords[language][kind] + rest.slice(end),
      text,
    );
}

/** Enough to recognise it beside the text, too little to use it. */
function hinted({ kind, shown }: GuardFinding): string {
  if (kind === 'password' || kind === 'token') return kind;
  const characters = Array.from(shown);
  return `${kind} ${characters.length < 8 ? '…' : `…${characters.slice(-3).join('')}`}`;
}

const removedWords: Readonly<Record<Locale, Readonly<Record<GuardFinding['kind'], string>>>> = {
  en: {
    'card-number': '[card number removed]',
    token: '[key or token removed]',
    password: '[password removed]',
    'identity-number': '[identity number removed]',
    'bank-account': '[bank account removed]',
    'private-address': '[private e-mail address removed]',
    'private-phone': '[private phone number removed]',
  },
  'zh-CN': {
    'card-number': '［已删去：银行卡号］',
    token: '［已删去：密钥或令牌］',
    password: '［已删去：密码］',
    'identity-number': '［已删去：证件号码］',
    'bank-account': '［已删去：银行账号］',
    'private-address': '［已删去：私人邮箱地址］',
    'private-phone': '［已删去：私人电话号码］',
  },
};

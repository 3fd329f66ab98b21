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
  const removed = new Set(choices.filter(({ act }) => act === 'remove').map(({ id }) => id));
  const clean = (text: string) => withoutData(text, removed, escalation.language);
  return {
    ...escalation,
    subject: clean(escalation.subject),
    body: clean(escalation.body),
    blocks: escalation.blocks.map((block) => ({ ...block, text: clean(block.text) })),
    fields: escalation.fields.map((field) => ({ ...field, value: clean(field.value) })),
  };
}

/**
 * Makes sure that each finding was decided about, and nothing else. Returns what is kept: of the datum itself only
 * its kind and last characters, for the timeline.
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
    return choice?.act === 'keep'
      ? [{ what: `${finding.kind} ${hinted(finding.shown)}`, reason: choice.reason }]
      : [];
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
function hinted(shown: string): string {
  const characters = Array.from(shown);
  return characters.length < 8 ? '…' : `…${characters.slice(-3).join('')}`;
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

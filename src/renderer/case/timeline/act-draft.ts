import type {
  CaseAct,
  CaseActKind,
  CaseProgress,
  ClosingOutcome,
  WaitingParty,
} from '../../../shared/model/case-progress.ts';

/** What is typed for one act, before it is done. An empty text means "nothing". */
export type ActDraft = {
  readonly text: string;
  readonly party: WaitingParty;
  readonly contactId: string;
  readonly nextAction: string;
  /** `2026-11-24T10:00`, by the clock of this machine. */
  readonly nextActionAt: string;
  /** A colleague, or the reference of another case. */
  readonly to: string;
  readonly closedAs: ClosingOutcome;
  /** The entry that was wrong. */
  readonly entryId: string;
};

export const blankActDraft: ActDraft = {
  text: '',
  party: 'nobody',
  contactId: '',
  nextAction: '',
  nextActionAt: '',
  to: '',
  closedAs: 'solved',
  entryId: '',
};

/** What an act asks for, and what of it must be there. */
export type ActField = 'text' | 'party' | 'next' | 'to' | 'closedAs' | 'entryId';
type Need = { readonly fields: readonly ActField[]; readonly required: readonly ActField[] };

const said: Need = { fields: ['party', 'text'], required: ['party', 'text'] };

export const actNeeds: Readonly<Record<CaseActKind, Need>> = {
  note: { fields: ['text'], required: ['text'] },
  call: said,
  'mail-in': said,
  answer: said,
  correction: { fields: ['entryId', 'text'], required: ['entryId', 'text'] },
  escalate: { fields: ['party', 'text', 'next'], required: ['party'] },
  transfer: said,
  bounce: said,
  wait: { fields: ['party', 'next'], required: [] },
  plan: { fields: ['next'], required: [] },
  'hand-over': { fields: ['to', 'text'], required: ['to', 'text'] },
  merge: { fields: ['to', 'text'], required: ['to'] },
  close: { fields: ['closedAs', 'text'], required: [] },
  reopen: { fields: ['text'], required: ['text'] },
};

/** The fields that still have to be filled in; empty: the act can be done. */
export function lacking(kind: CaseActKind, draft: ActDraft): readonly ActField[] {
  return actNeeds[kind].required.filter((field) =>
    field === 'party' ? draft.party === 'nobody' : field !== 'next' && draft[field].trim() === '',
  );
}

/** What the plan of a case is, as the form of a plan shows it. */
export function planOf({ nextAction, nextActionAt }: CaseProgress): Partial<ActDraft> {
  return { nextAction: nextAction ?? '', nextActionAt: toLocal(nextActionAt) };
}

/** True where the case is planned like this already: nothing is to be written. */
export function changesNothing(
  kind: CaseActKind,
  draft: ActDraft,
  progress: CaseProgress,
): boolean {
  const plan = planOf(progress);
  const isSameAction = draft.nextAction.trim() === plan.nextAction;
  return kind === 'plan' && isSameAction && draft.nextActionAt === plan.nextActionAt;
}

function toLocal(at: string | null): string {
  if (at === null) return '';
  const date = new Date(at);
  const minutes = date.getTime() - date.getTimezoneOffset() * 60_000;
  return new Date(minutes).toISOString().slice(0, 16);
}

/** The act that was typed. Call it only when nothing is lacking. */
export function toAct(kind: CaseActKind, draft: ActDraft): CaseAct {
  const { text, party, entryId, closedAs } = draft;
  const to = draft.to.trim();
  const contact = draft.contactId === '' ? {} : { contactId: draft.contactId };
  const other = party === 'nobody' ? 'customer' : party;
  switch (kind) {
    case 'call':
      return { kind, with: other, text, ...contact };
    case 'mail-in':
    case 'answer':
    case 'bounce':
      return { kind, from: other, text, ...contact };
    case 'correction':
      return { kind, entryId, text };
    case 'escalate':
      return { kind, to: other, text, ...contact, ...next(draft) };
    case 'transfer':
      return { kind, to: other, text, ...contact };
    case 'wait':
      return { kind, on: party, ...next(draft) };
    case 'plan':
      return { kind, nextAction: null, nextActionAt: null, ...next(draft) };
    case 'hand-over':
      return { kind, to, text };
    case 'merge':
      return { kind, into: to, text };
    case 'close':
      return { kind, as: closedAs, text };
    default:
      return { kind, text };
  }
}

/** Absent where nothing was typed: what was planned stays as it is. */
function next({ nextAction, nextActionAt }: ActDraft) {
  const isBlank = nextAction.trim() === '' && nextActionAt === '';
  if (isBlank) return {};
  return {
    nextAction: nextAction.trim() === '' ? null : nextAction.trim(),
    nextActionAt: nextActionAt === '' ? null : new Date(nextActionAt).toISOString(),
  };
}

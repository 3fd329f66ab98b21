import { actsOnClosedCases, type CaseActKind } from '../../../shared/model/case-progress.ts';

/** The key of each act. Those of the frame that lead to other screens stay free. */
export const actKeys = {
  note: 'm',
  call: 'l',
  'mail-in': 'i',
  answer: 'r',
  escalate: 'e',
  transfer: 'd',
  bounce: 'b',
  wait: 'w',
  plan: 's',
  'hand-over': 'h',
  correction: 'k',
  merge: 'g',
  close: 'z',
  reopen: 'y',
} as const satisfies Readonly<Record<CaseActKind, string>>;

/** The acts by what they are for, in the order in which they are shown. */
export const actGroups = {
  wrote: ['note', 'call', 'mail-in', 'answer'],
  passOn: ['escalate', 'transfer', 'bounce'],
  time: ['wait', 'plan', 'hand-over'],
  order: ['correction', 'merge', 'close', 'reopen'],
} as const satisfies Readonly<Record<string, readonly CaseActKind[]>>;

export const caseActKinds: readonly CaseActKind[] = Object.values(actGroups).flat();

/** What can be done with a case that is open, and with one that is closed. */
export function isPossible(kind: CaseActKind, status: 'open' | 'closed'): boolean {
  if (kind === 'reopen') return status === 'closed';
  return status === 'open' || actsOnClosedCases.includes(kind);
}

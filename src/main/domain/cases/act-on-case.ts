import { AppError } from '../../../shared/errors.ts';
import {
  actsOnClosedCases,
  freshProgress,
  type CaseAct,
  type CaseProgress,
  type OtherParty,
  type WaitingParty,
} from '../../../shared/model/case-progress.ts';
import type { EntryDetails } from '../../../shared/model/case-timeline.ts';

/** What an act leaves behind: how the case stands after it, and what its entry says. */
export type ActedCase = {
  readonly progress: CaseProgress;
  readonly text: string;
  readonly details: EntryDetails;
};

/**
 * One act on one case at the time `at`. That the entry of a correction and the case of a merge are there is for
 * the caller to see. @throws AppError CASE_CLOSED, CASE_NOT_CLOSED
 */
export function actOnCase(
  { reference, progress }: { readonly reference: string; readonly progress: CaseProgress },
  act: CaseAct,
  at: string,
): ActedCase {
  const isClosed = progress.status === 'closed';
  if (isClosed && !actsOnClosedCases.includes(act.kind))
    throw new AppError('CASE_CLOSED', { reference });
  if (!isClosed && act.kind === 'reopen') throw new AppError('CASE_NOT_CLOSED', { reference });
  return {
    progress: progressAfter(progress, act, at),
    text: 'text' in act ? act.text : '',
    details: detailsOf(progress, act),
  };
}

/** How a case stands after an act that was done at the time `at`. */
export function progressAfter(progress: CaseProgress, act: CaseAct, at: string): CaseProgress {
  return { ...progress, ...changeOf(progress, act, at) };
}

/** How a case stands after it was sent back; whether that ended the wait is what its entry says. */
export function progressAfterBounce(progress: CaseProgress, endsWait: boolean): CaseProgress {
  return { ...progress, ...bounceOf(progress, endsWait) };
}

function bounceOf({ bounces }: CaseProgress, endsWait: boolean): Partial<CaseProgress> {
  const counted = { bounces: bounces + 1 };
  return endsWait ? { ...noTurn, handling: 'kept', ...counted } : counted;
}

/** Whether the case waits on this party. One that went to another desk waits on whoever answers from there. */
function isAwaited({ status, waitingOn, handling }: CaseProgress, party: OtherParty): boolean {
  if (status === 'closed') return false;
  return waitingOn === party || (waitingOn === 'nobody' && handling === 'transferred');
}

function changeOf(progress: CaseProgress, act: CaseAct, at: string): Partial<CaseProgress> {
  switch (act.kind) {
    case 'note':
    case 'call':
    case 'correction':
    case 'hand-over':
      return {};
    case 'mail-in':
    case 'answer':
      return progress.waitingOn === act.from ? noTurn : {};
    case 'escalate':
      return { handling: 'kept', ...waitOn(progress, act.to, at), ...nextOf(act) };
    case 'transfer':
      return { ...noTurn, handling: 'transferred', ...waitOn(progress, act.to, at) };
    case 'bounce':
      return bounceOf(progress, isAwaited(progress, act.from));
    case 'wait':
      return act.on === 'nobody'
        ? { handling: 'kept', waitingOn: 'nobody', waitingSince: null, ...nextOf(act) }
        : { ...waitOn(progress, act.on, at), ...nextOf(act) };
    case 'plan':
      return nextOf(act);
    case 'merge':
      return { ...closed('duplicate', at), mergedInto: act.into };
    case 'close':
      return closed(act.as, at);
    default: // reopened
      return { ...freshProgress, bounces: progress.bounces };
  }
}

/** Nobody is waited for any more; what was planned for that wait, such as a reminder to chase, goes with it. */
export const noTurn = {
  waitingOn: 'nobody',
  waitingSince: null,
  nextAction: null,
  nextActionAt: null,
} as const;

/** Who is asked once more has been waited for since the first time. */
function waitOn({ waitingOn, waitingSince }: CaseProgress, party: WaitingParty, at: string) {
  return { waitingOn: party, waitingSince: waitingOn === party ? waitingSince : at };
}

function closed(closedAs: CaseProgress['closedAs'], closedAt: string): Partial<CaseProgress> {
  return { ...noTurn, status: 'closed', closedAs, closedAt };
}

/** To the millisecond, as every time of a case: texts of times are compared letter by letter. */
function wholeTime(time: string): string {
  return new Date(time).toISOString();
}

type Next = Partial<Pick<CaseProgress, 'nextAction' | 'nextActionAt'>>;

/** What the act says of the next action; what it leaves out stays as it is. */
function nextOf({
  nextAction,
  nextActionAt,
}: {
  readonly nextAction?: string | null | undefined;
  readonly nextActionAt?: string | null | undefined;
}): Next {
  return {
    ...(nextAction === undefined ? {} : { nextAction }),
    ...(nextActionAt === undefined
      ? {}
      : { nextActionAt: nextActionAt && wholeTime(nextActionAt) }),
  };
}

function detailsOf(progress: CaseProgress, act: CaseAct): EntryDetails {
  switch (act.kind) {
    case 'note':
    case 'reopen':
      return {};
    case 'call':
      return { party: act.with, ...contactOf(act) };
    case 'mail-in':
    case 'answer':
      return { party: act.from, ...contactOf(act) };
    case 'bounce':
      return {
        party: act.from,
        ...contactOf(act),
        ...(isAwaited(progress, act.from) ? {} : { endsWait: false }),
      };
    case 'escalate':
      return { party: act.to, ...contactOf(act), ...nextOf(act) };
    case 'transfer':
      return { party: act.to, ...contactOf(act) };
    case 'wait':
      return { party: act.on, ...nextOf(act) };
    case 'plan':
      return nextOf(act);
    case 'correction':
      return { entryId: act.entryId };
    case 'hand-over':
      return { colleague: act.to };
    case 'merge':
      return { reference: act.into };
    default: // closed
      return { closedAs: act.as };
  }
}

function contactOf({ contactId }: { readonly contactId?: string | null | undefined }) {
  return typeof contactId === 'string' ? { contactId } : {};
}

import type { CaseProgress } from '../../../shared/model/case-progress.ts';
import { noTurn } from './act-on-case.ts';

/** How a case stands once it went on to another desk: that desk holds it. One that is closed stays as it is. */
export function progressAfterSending(progress: CaseProgress): CaseProgress {
  return progress.status === 'closed'
    ? progress
    : { ...progress, ...noTurn, handling: 'transferred' };
}

/** How a case stands at the desk that took it in: it is that desk’s turn. */
export function progressAfterReceiving(progress: CaseProgress): CaseProgress {
  return progress.status === 'closed' ? progress : { ...progress, ...noTurn, handling: 'kept' };
}

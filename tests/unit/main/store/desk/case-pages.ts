import type { ListTimes } from '../../../../../src/main/store/desk/case-list-query.ts';
import type { DeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import type { CaseSummary } from '../../../../../src/shared/model/support-case.ts';

export const times: ListTimes = {
  now: '2026-11-23T12:00:00.000Z',
  midnight: '2026-11-24T00:00:00.000Z',
  longSince: '2026-11-20T12:00:00.000Z',
};

/** A page of all cases, newest first, or of those that a text finds. */
export function casePage(
  { caseList }: Pick<DeskStore, 'caseList'>,
  [offset, limit]: readonly [number, number],
  text = '',
): CaseSummary[] {
  return caseList.page({ text, filter: {}, order: 'newest', offset, limit }, times);
}

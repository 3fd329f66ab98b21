import type { NextQuestion } from '../../shared/model/triage.ts';

/** The digits whose answers leave one owner. None for the topic: its digits first choose a group. */
export function settlingKeys(next: NextQuestion | null): string[] {
  if (next === null || next.fact === 'topic') return [];
  if (new Set(next.answers.flatMap((it) => it.owners)).size === 1) return [];
  return next.answers.flatMap(({ owners }, index) =>
    owners.length === 1 ? [String(index + 1)] : [],
  );
}

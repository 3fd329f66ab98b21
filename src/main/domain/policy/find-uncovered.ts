import { factNames, factValues, type CompleteFacts } from '../../../shared/model/facts.ts';
import { factsAt, firstCombination, type Condition } from './fact-space.ts';

/** Enough for any table that people wrote; an answer is not worth more. */
const mostSteps = 20_000;

/** A combination that `condition` accepts and none of `rows` does; null where none was found. */
export function findUncovered(
  condition: Condition,
  rows: readonly Condition[],
): CompleteFacts | null {
  let steps = 0;

  /** What is left of a condition behind a row differs from the row in one fact at least. */
  function search(left: Condition, from: number): Condition | null {
    steps += 1;
    const row = rows[from];
    if (!row) return left;
    for (const fact of factNames) {
      if (steps > mostSteps) return null;
      const accepted: readonly string[] = left[fact] ?? factValues[fact];
      const outside = accepted.filter((value) => row[fact]?.includes(value) === false);
      const found = outside.length > 0 ? search({ ...left, [fact]: outside }, from + 1) : null;
      if (found) return found;
    }
    return null;
  }

  const isEmpty = Object.values(condition).some((values) => values?.length === 0);
  const found = isEmpty ? null : search(condition, 0);
  return found && factsAt(firstCombination(found));
}

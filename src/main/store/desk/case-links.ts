import type { Database } from 'better-sqlite3';

export const caseLinkQueries = {
  of: `
    SELECT reference FROM (
      SELECT earlier_number AS number FROM case_link WHERE later_number = ?
      UNION ALL SELECT later_number FROM case_link WHERE earlier_number = ?)
    JOIN support_case USING (number) ORDER BY number LIMIT ?`,
} as const;

/** Which cases were made from the same message; a link holds both ways. */
export function createCaseLinks(db: Database) {
  const selectOf = db.prepare<[number, number, number], string>(caseLinkQueries.of).pluck();
  const insert = db.prepare<[number, number]>(
    `INSERT INTO case_link (earlier_number, later_number) VALUES (?, ?) ON CONFLICT DO NOTHING`,
  );

  const selectNumber = db
    .prepare<[string], number>(`SELECT number FROM support_case WHERE reference = ?`)
    .pluck();
  const remove = db.prepare<[number, number]>(
    `DELETE FROM case_link WHERE earlier_number = ? AND later_number = ?`,
  );
  const pairOf = (one: string, other: string): [number, number] => {
    const numbers = [one, other].map((reference) => selectNumber.get(reference) ?? 0);
    return [Math.min(...numbers), Math.max(...numbers)];
  };

  return {
    /** References, oldest first. */
    of: (number: number, most: number): string[] => selectOf.all(number, number, most),

    /** Links a new case with those before it. */
    add(number: number, earlier: readonly number[]): void {
      for (const it of earlier) insert.run(it, number);
    },

    /** Links two cases by their references; false: they were before. */
    join: (one: string, other: string): boolean => insert.run(...pairOf(one, other)).changes > 0,

    /** Takes the link between two cases away. */
    part: (one: string, other: string): void => void remove.run(...pairOf(one, other)),
  };
}

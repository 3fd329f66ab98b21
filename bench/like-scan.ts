import type { Database } from 'better-sqlite3';

/** What a desk without an index would do: look into every row. */
export function createLikeScan(db: Database, limit: number) {
  const statement = db.prepare<{ like: string }>(`
    SELECT number FROM offer
    WHERE name LIKE @like OR publisher_name LIKE @like OR publisher_id LIKE @like
      OR offer_id LIKE @like OR summary LIKE @like OR description LIKE @like OR keywords_json LIKE @like
    LIMIT ${limit}`);
  return (text: string): unknown[] => statement.all({ like: `%${text}%` });
}

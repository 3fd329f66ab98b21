import type { Database } from 'better-sqlite3';

import { ImportMapping, type SavedMapping } from '../../../shared/model/catalogue-import.ts';

type MappingRow = {
  readonly mapping_json: string;
  readonly saved_at: string;
  readonly saved_by: string;
};

export type MappingRepository = ReturnType<typeof createMappingRepository>;

/** Reads and writes `import_mapping`. */
export function createMappingRepository(db: Database) {
  const upsert = db.prepare<[string, string, string, string]>(`
    INSERT INTO import_mapping (name, mapping_json, saved_at, saved_by) VALUES (?, ?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET mapping_json = excluded.mapping_json,
      saved_at = excluded.saved_at, saved_by = excluded.saved_by`);
  const selectAll = db.prepare<[], MappingRow>(`
    SELECT mapping_json, saved_at, saved_by FROM import_mapping ORDER BY name LIMIT 1000`);
  const deleteOne = db.prepare<[string]>(`DELETE FROM import_mapping WHERE name = ?`);

  return {
    /** By name. */
    list: (): SavedMapping[] => selectAll.all().map(fromRow),
    /** In place of the one that has this name. */
    save(mapping: ImportMapping, by: { readonly at: string; readonly operator: string }): void {
      upsert.run(mapping.name, JSON.stringify(mapping), by.at, by.operator);
    },
    /** False: there was none of this name. */
    remove: (name: string): boolean => deleteOne.run(name).changes > 0,
  };
}

function fromRow(row: MappingRow): SavedMapping {
  return {
    mapping: ImportMapping.parse(JSON.parse(row.mapping_json)),
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  };
}

/** As SQL: whether the entry of this alias of `case_entry` stands, which is that it was never taken back. */
export function isStanding(entry: string): string {
  return `NOT EXISTS (
      SELECT 1 FROM case_entry AS undone
      WHERE undone.case_number = ${entry}.case_number AND undone.kind = 'undone'
        AND json_extract(undone.details_json, '$.entryId') = ${entry}.id)`;
}

import type { FieldChange } from '../../../shared/model/import-plan.ts';
import { findGiver } from './merge-records.ts';
import { differingFields, shownValue } from './record-field.ts';
import type { SourceRecord } from './source-record.ts';

type Held = { readonly held: readonly SourceRecord[]; readonly merged: SourceRecord };

/** What a change of its sources does to an offer, field by field. Both are in the order of precedence. */
export function describeChange(
  before: Held,
  after: Held,
  nameOf: (sourceId: string) => string,
): FieldChange[] {
  return differingFields(before.merged.record, after.merged.record).map((field) => {
    const giver = findGiver(before.held, field);
    return {
      field,
      before: shownValue(before.merged.record, field),
      after: shownValue(after.merged.record, field),
      beforeSource: giver ? nameOf(giver.sourceId) : null,
    };
  });
}

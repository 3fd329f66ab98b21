import type { CaseFieldName } from './case-fields.ts';

/** Moves the focus to the field that supplies what is missing, and unfolds its group. */
export function focusCaseField(name: CaseFieldName): void {
  const place = document.querySelector(`[data-case-field="${name}"]`);
  const group = place?.closest('details');
  if (group) group.open = true;
  const field = place?.querySelector<HTMLElement>(':is(input, textarea, select)');
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}

import type { CaseFields } from './case-fields.ts';

/** Moves the focus to the field that supplies what is missing. */
export function focusCaseField(name: keyof CaseFields): void {
  const field = document.querySelector<HTMLElement>(
    `[data-case-field="${name}"] :is(input, textarea, select)`,
  );
  field?.focus();
}

import type { FillableField, FilledFields, Recognised } from '../../shared/model/recognised.ts';

/** A find with what the operator wants of it. */
export type PasteChoice = {
  readonly find: Recognised;
  /** Null: no field is chosen. */
  readonly field: FillableField | null;
  readonly isChecked: boolean;
};

/** What the fields hold now, as text to be shown; absent or empty: nothing. */
export type CurrentFields = Readonly<Partial<Record<FillableField, string>>>;

/** Checked where nobody has to look first: certain, and the field is empty or holds the same. */
export function firstChoices(
  found: readonly Recognised[],
  current: CurrentFields,
  timeZone: string,
): PasteChoice[] {
  return found.map((find) => ({
    find,
    field: find.field,
    isChecked: find.isCertain && oldValue(find, find.field, current, timeZone) === null,
  }));
}

/** One value for a field: what is checked takes the field from another find. */
export function withChoice(
  choices: readonly PasteChoice[],
  index: number,
  change: Partial<Pick<PasteChoice, 'field' | 'isChecked'>>,
): PasteChoice[] {
  const changed = choices.map((it, at) => (at === index ? { ...it, ...change } : it));
  const { field, isChecked } = changed[index] ?? {};
  if (!isChecked || field === null) return changed;
  return changed.map((it, at) =>
    at !== index && it.field === field ? { ...it, isChecked: false } : it,
  );
}

/** What the field holds that the find would replace; null: nothing, or the same. */
export function oldValue(
  find: Recognised,
  field: FillableField | null,
  current: CurrentFields,
  timeZone: string,
): string | null {
  const old = field === null ? '' : (current[field] ?? '').trim();
  const isSame = old === find.text || old === shownValue(find, field, timeZone);
  return old === '' || isSame ? null : old;
}

/** True: its field holds just this already. */
export function isFilled(
  { find, field }: PasteChoice,
  current: CurrentFields,
  timeZone: string,
): boolean {
  const holds = field !== null && (current[field] ?? '').trim() !== '';
  return holds && oldValue(find, field, current, timeZone) === null;
}

/** The value as its field will hold it; an offer by its name. */
export function shownValue(
  find: Recognised,
  field: FillableField | null,
  timeZone: string,
): string {
  if (find.kind === 'offer') return find.text;
  if (field === 'purchasedOn') return find.value.slice(0, 10);
  if (!isTimeField(field)) return find.value;
  const { local, timeZone: zone } = wallTimeOf(find.value, timeZone);
  return `${local} ${zone}`;
}

/** What is checked, in the shape in which a case keeps it. */
export function filledFields(choices: readonly PasteChoice[], timeZone: string): FilledFields {
  let filled: FilledFields = {};
  for (const { find, field, isChecked } of choices) {
    if (!isChecked || field === null) continue;
    filled = { ...filled, ...fieldOf(field, find, timeZone) };
  }
  return filled;
}

function fieldOf(field: FillableField, find: Recognised, timeZone: string): FilledFields {
  const { value } = find;
  if (field === 'offer') {
    const slash = value.indexOf('/');
    return { offer: { publisherId: value.slice(0, slash), offerId: value.slice(slash + 1) } };
  }
  if (isTimeField(field)) return { [field]: wallTimeOf(value, timeZone) };
  return { [field]: shownValue(find, field, timeZone) };
}

function isTimeField(field: FillableField | null): field is 'since' | 'occurredAt' {
  return field === 'since' || field === 'occurredAt';
}

/** A time without a zone is one of this window’s zone. */
function wallTimeOf(value: string, timeZone: string) {
  const [local = '', zone = timeZone] = value.split(' ');
  return { local, timeZone: zone };
}

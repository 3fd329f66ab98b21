/** Accepted values by fact, while somebody edits them; a file can bring facts that there are not. */
export type EditedCondition = Readonly<Record<string, readonly string[] | undefined>>;

/** No value: the fact may be anything, and the condition does not name it. */
export function setValues(
  when: EditedCondition,
  fact: string,
  values: readonly string[],
): Record<string, string[]> {
  const others = Object.entries(when).filter(([name]) => name !== fact);
  const all = [...others, ...(values.length === 0 ? [] : [[fact, values] as const])];
  return Object.fromEntries(all.map(([name, listed]) => [name, [...(listed ?? [])]]));
}

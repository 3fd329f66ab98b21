/** True where a mapping of one fits the other as it is. */
export function isSameHeader(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((column, index) => column === other[index]);
}

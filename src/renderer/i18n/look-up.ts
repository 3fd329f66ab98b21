import type { TFunction } from 'i18next';

type Values = Readonly<Record<string, string | number>>;

/** A text by a key that is put together from data. A test walks every such key in both languages. */
export function lookUp(t: TFunction, key: string, values: Values = {}): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the key's type is lost where it is built
  return (t as unknown as (key: string, values: Values) => string)(key, values);
}

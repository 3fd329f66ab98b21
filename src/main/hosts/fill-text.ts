import type { Locale } from '../../shared/model/locale.ts';

type Values = Readonly<Record<string, string | number>>;

/**
 * A text of the catalogues with its values, for doors that have no window to render it in. A value that is missing
 * stays visible as its name: better than a hole in the sentence.
 */
export function fillText(text: string, values: Values, locale: Locale = 'en'): string {
  return text.replaceAll(/\{\{(\w+)(, number)?\}\}/g, (_, name: string, format?: string) => {
    const value = values[name];
    if (value === undefined) return name;
    return format !== undefined && typeof value === 'number'
      ? new Intl.NumberFormat(locale).format(value)
      : String(value);
  });
}

import type { Locale } from '../../shared/model/locale.ts';

/** What a language is called in the language of the interface; a tag that is none stays as it is. */
export function languageName(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

export function languageNames(tags: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
    tags.map((tag) => languageName(tag, locale)),
  );
}

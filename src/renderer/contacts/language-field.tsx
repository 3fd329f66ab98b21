import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Locale } from '../../shared/model/locale.ts';
import { languageName } from '../i18n/language-names.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { OptionSearch } from '../parts/option-search.tsx';

type Props = {
  readonly languages: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
};

/** Spoken by many, or by those whose offers are sold here; any other tag can be typed. */
const tags =
  'en zh-CN zh-TW de fr es it pt pt-BR nl sv da nb fi pl cs sk hu ro bg el hr sr sl et lv lt uk ru tr ar he fa hi bn ta te ur th vi id ms tl ja ko yue af sw is ga mt ca eu gl'.split(
    ' ',
  );
const mostShown = 6;

/** Languages by their names in the language of the interface, chosen from a list by name or tag. */
export function LanguageField({ languages, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [text, setText] = useState('');
  const found = text.trim() === '' ? [] : findLanguages(text.trim(), locale, languages);
  return (
    <div className="text-input language-field">
      <span className="field-label">{t('contacts.languages')}</span>
      {languages.length === 0 ? null : (
        <span className="acts">
          {languages.map((tag) => {
            const language = languageName(tag, locale);
            return (
              <ActButton
                key={tag}
                kind="plain"
                label={t('contacts.removeLanguage', { language })}
                onPress={() => onChange(languages.filter((it) => it !== tag))}
              >
                {`${language} ×`}
              </ActButton>
            );
          })}
        </span>
      )}
      <OptionSearch
        label={t('contacts.addLanguage')}
        placeholder={t('contacts.languagePlaceholder')}
        listLabel={t('contacts.languages')}
        text={text}
        onText={setText}
        groups={[
          {
            id: 'languages',
            title: null,
            options: found.map((tag) => ({
              id: tag,
              title: languageName(tag, locale),
              about: tag,
            })),
          },
        ]}
        isBehind={false}
        isListShown
        onChoose={(tag) => {
          onChange([...languages, tag]);
          setText('');
        }}
      />
    </div>
  );
}

function findLanguages(text: string, locale: Locale, chosen: readonly string[]): string[] {
  const words = text.toLowerCase();
  const named = tags.filter(
    (tag) =>
      tag.toLowerCase().startsWith(words) ||
      languageName(tag, locale).toLowerCase().includes(words) ||
      languageName(tag, 'en').toLowerCase().startsWith(words),
  );
  const typed = canonical(text);
  const all = typed === null || named.includes(typed) ? named : [...named, typed];
  return all.filter((tag) => !chosen.includes(tag)).slice(0, mostShown);
}

/** Null: these letters are no tag of a language that has a name. */
function canonical(text: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag !== undefined && languageName(tag, 'en') !== tag ? tag : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

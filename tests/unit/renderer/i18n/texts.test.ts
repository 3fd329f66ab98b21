import { expect, test } from 'vitest';

import { createI18n, preferredLocale } from '../../../../src/renderer/i18n/create-i18n.ts';
import {
  factValueAbout,
  factValueExample,
  factValueName,
} from '../../../../src/renderer/i18n/fact-value-text.ts';
import { lookUp } from '../../../../src/renderer/i18n/look-up.ts';
import { errorText } from '../../../../src/renderer/i18n/use-error-text.ts';
import { AppError, type ErrorCode } from '../../../../src/shared/errors.ts';
import { errorTexts } from '../../../../src/shared/i18n/en/errors.ts';
import { texts as english } from '../../../../src/shared/i18n/en/texts.ts';
import { texts as chinese } from '../../../../src/shared/i18n/zh-cn/texts.ts';
import { firstContacts, owners } from '../../../../src/shared/model/decision.ts';
import { factNames, factValues } from '../../../../src/shared/model/facts.ts';
import { locales } from '../../../../src/shared/model/locale.ts';

function flatten(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${path}${key}.`)
      : [[path + key, String(value)]],
  );
}

const namesIn = (text: string) =>
  [...text.matchAll(/\{\{(\w+)/g)].map((it) => it[1] ?? '').toSorted((a, b) => a.localeCompare(b));

/** Names, addresses and terms that read the same in both languages. */
const sameInBoth =
  /^(Fingerpost|English|简体中文|UTF-8|GB18030.*|IMPORT_.*|[\s\p{P}\p{S}]*|.*\{\{.*\}\}[\s\p{P}\p{S}]*)$/u;

test('the Chinese texts name the same values as the English ones', () => {
  const other = new Map(flatten(chinese));
  const wrong = flatten(english).filter(
    ([key, text]) => String(namesIn(text)) !== String(namesIn(other.get(key) ?? '')),
  );

  expect(wrong).toEqual([]);
});

test('nothing is left in English among the Chinese texts', () => {
  const untranslated = flatten(chinese).filter(
    ([key, text]) =>
      !/\p{Script=Han}/u.test(text) && !sameInBoth.test(text) && !key.startsWith('errors.'),
  );

  expect(untranslated).toEqual([]);
});

test.each(locales)('every fact, value, owner and error has its words (%s)', (locale) => {
  const { t } = createI18n(locale);
  const values = factNames.flatMap((fact) =>
    factValues[fact].flatMap((value) => [
      factValueName(t, fact, value),
      factValueAbout(t, fact, value),
      factValueExample(t, fact, value),
      ...(fact === 'topic' ? [] : [lookUp(t, `facts.${fact}.values.${value}.whatIf`)]),
    ]),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the keys of a constant
  const codes = Object.keys(errorTexts) as ErrorCode[];
  const errors = codes.flatMap((code) => Object.values(errorText(t, new AppError(code))));
  const summaries = owners.flatMap((owner) =>
    firstContacts.map((contact) => t(`decision.summary.${owner}.${contact}`, { publisher: 'X' })),
  );

  const missing = [...values, ...errors, ...summaries].filter((text) =>
    /^(facts|topics|errors|decision)\./.test(text),
  );
  expect(missing).toEqual([]);
});

test('the window starts in the language of the browser', () => {
  expect(preferredLocale(['zh-Hans-CN', 'en'])).toBe('zh-CN');
  expect(preferredLocale(['de-DE', 'zh-CN'])).toBe('en');
  expect(preferredLocale([])).toBe('en');
});

import { expect, test } from 'vitest';

import { escalationTexts as english } from '../../../../src/shared/i18n/en/escalation.ts';
import { pasteTexts as englishPaste } from '../../../../src/shared/i18n/en/paste.ts';
import { escalationTexts as chinese } from '../../../../src/shared/i18n/zh-cn/escalation.ts';
import { pasteTexts as chinesePaste } from '../../../../src/shared/i18n/zh-cn/paste.ts';

test.each([
  ['English', englishPaste.fields, english.fields],
  ['Chinese', chinesePaste.fields, chinese.fields],
] as const)(
  'a field is called the same where it is pasted and where it is filled in: %s',
  (_, pasted, filled) => {
    const shown = new Map<string, unknown>(Object.entries(filled));
    const others = Object.entries(pasted).filter(
      ([name, text]) => name !== 'offer' && shown.get(name) !== text,
    );

    expect(others).toEqual([]);
  },
);

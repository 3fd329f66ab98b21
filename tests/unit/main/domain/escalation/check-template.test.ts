import { expect, test } from 'vitest';

import {
  checkTemplate,
  isPurposeFor,
} from '../../../../../src/main/domain/escalation/check-template.ts';
import { nearlyFieldsOf } from '../../../../../src/main/domain/escalation/template-text.ts';
import { messagePurposes } from '../../../../../src/shared/model/escalation.ts';
import { locales } from '../../../../../src/shared/model/locale.ts';
import { recipients } from '../../../../../src/shared/model/support-case.ts';
import { shippedTemplate } from './escalation-builder.ts';

const toPublisher = { recipient: 'publisher', purpose: 'escalation' } as const;
const toCustomer = { recipient: 'customer', purpose: 'escalation' } as const;
const customerText = shippedTemplate({ ...toCustomer, language: 'en' });

test('every shipped text may be used as it is', () => {
  for (const recipient of recipients) {
    for (const purpose of messagePurposes.filter((it) => isPurposeFor(recipient, it))) {
      for (const language of locales) {
        const text = shippedTemplate({ recipient, purpose, language });
        expect({
          recipient,
          purpose,
          problems: checkTemplate({ recipient, purpose, text }),
        }).toEqual({
          recipient,
          purpose,
          problems: [],
        });
      }
    }
  }
});

test('a name that no field has is shown with its line', () => {
  const text = customerText.replace('{{situation}}', 'Dear {{costumer}},\n{{situation}}');
  const line = text.split('\n').findIndex((it) => it.includes('costumer')) + 1;

  expect(checkTemplate({ ...toCustomer, text })).toEqual([
    { line, kind: 'unknown-field', name: 'costumer' },
  ]);
});

test('a field that is not for customers is refused in their texts, and taken in a colleague’s', () => {
  const text = `${customerText}{{provider-order-number}}\n`;
  const colleague = { recipient: 'partner', purpose: 'escalation' } as const;
  const own = `${shippedTemplate({ ...colleague, language: 'en' })}{{provider-order-number}}\n`;

  expect(checkTemplate({ ...toCustomer, text })).toMatchObject([
    { kind: 'not-for-recipient', name: 'provider-order-number' },
  ]);
  expect(checkTemplate({ ...colleague, text: own })).toEqual([]);
});

test.each(['{{situation', '{{ situation }', 'a {{b}} {{situation'])(
  'braces that are not closed are found: %s',
  (broken) => {
    const text = customerText.replace('{{situation}}', `${broken}\n{{situation}}`);

    expect(checkTemplate({ ...toCustomer, text })).toContainEqual(
      expect.objectContaining({ kind: 'unclosed-field', name: 'situation' }),
    );
  },
);

test('a block that must be there is missed, and a heading alone does not make it', () => {
  const shipped = shippedTemplate({ ...toPublisher, language: 'en' });

  expect(checkTemplate({ ...toPublisher, text: shipped.replace(/#ids[^#]*/, '') })).toMatchObject([
    { kind: 'missing-block', name: 'ids' },
  ]);
  expect(
    checkTemplate({ ...toPublisher, text: shipped.replace('{{ids}}', 'as you know them') }),
  ).toMatchObject([{ kind: 'missing-block', name: 'ids' }]);
  expect(
    checkTemplate({ ...toPublisher, text: shipped.replace('{{ids}}', '{{subscription-id}}') }),
  ).toEqual([]);
});

test('a heading that names no block, and words before the first heading, are shown', () => {
  const text = `Dear all,\n${customerText}#greeting\nYours`;

  expect(checkTemplate({ ...toCustomer, text })).toMatchObject([
    { line: 1, kind: 'missing-block', name: '' },
    { kind: 'unknown-field', name: '#greeting' },
  ]);
});

test.each(['', ' \n\t '])('an empty text says so', (text) => {
  expect(checkTemplate({ ...toCustomer, text })).toEqual([{ line: 1, kind: 'empty', name: '' }]);
});

test('line ends of any system count as lines', () => {
  const text = customerText.replaceAll('\n', '\r\n');

  expect(checkTemplate({ ...toCustomer, text })).toEqual([]);
});

test('a field of another purpose is not for this text', () => {
  const text = customerText.replace('{{situation}}', '{{situation}}\n{{missing-facts}}');

  expect(checkTemplate({ ...toCustomer, text })).toMatchObject([
    { kind: 'not-for-recipient', name: 'missing-facts' },
  ]);
});

test.each([
  ['Dear {nonsense},', ['nonsense']],
  ['尊敬的｛｛customer｝｝：', ['customer']],
  ['{{situation}} {a} and {b c}', ['a', 'b c']],
  ['{{situation}}', []],
  ['{{situation}', []],
])('words in other braces than a field’s are hinted at, and may stay: %s', (words, names) => {
  const text = customerText.replace('{{situation}}', `{{situation}}\n${words}`);
  const line = text.split('\n').lastIndexOf(words) + 1;

  expect(nearlyFieldsOf(text)).toEqual(names.map((name) => ({ line, name })));
});

test('no shipped text has such words', () => {
  expect(nearlyFieldsOf(customerText)).toEqual([]);
});

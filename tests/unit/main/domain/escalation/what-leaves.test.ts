import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { isPurposeFor } from '../../../../../src/main/domain/escalation/check-template.ts';
import { composeEscalation } from '../../../../../src/main/domain/escalation/compose-escalation.ts';
import { fieldNamesFor } from '../../../../../src/main/domain/escalation/template-fields.ts';
import type { Contact } from '../../../../../src/shared/model/contact.ts';
import { messagePurposes, type Escalation } from '../../../../../src/shared/model/escalation.ts';
import { factValues } from '../../../../../src/shared/model/facts.ts';
import { locales } from '../../../../../src/shared/model/locale.ts';
import { recipients, type SupportCase } from '../../../../../src/shared/model/support-case.ts';
import { sampleContact } from '../contacts/sample-contact.ts';
import { entry, fullDetails, fullInput, profile, shippedTemplate } from './escalation-builder.ts';

const word = fc.stringMatching(/^[A-Za-z]{4,9}$/);
const language = fc.constantFrom(...locales);
const topic = fc.constantFrom(...factValues.topic);

/** Everything of a text that may leave the desk. */
function leaving({ subject, body, fields }: Escalation): string {
  return [subject, body, ...fields.map(({ value }) => value)].join('\n');
}

const partnerContact: fc.Arbitrary<Contact> = fc
  .record({
    role: fc.constantFrom('engineering' as const, 'csp-program' as const),
    name: fc.tuple(word, word).map(([first, last]) => `Qx${first} Zy${last}`),
    email: fc.tuple(word, word).map(([user, host]) => `${user}@${host}.secret.example`),
    phone: fc.integer({ min: 1_000_000, max: 9_999_999 }).map((it) => `+49 40 ${it}`),
  })
  .map((fields) => sampleContact({ ...fields, audience: 'partner-only' }));

/** What only partners or the desk may read, each with a mark by which it is found again. */
const partnerOnlyCase: fc.Arbitrary<Partial<SupportCase>> = fc
  .record({ mark: fc.stringMatching(/^[A-Z]{6}$/), topic })
  .map(({ mark, topic: about }) => ({
    ask: `zzask${mark}`,
    facts: { topic: about },
    details: {
      ...fullDetails,
      providerCustomerNumber: `zzcustomernumber${mark}`,
      providerOrderNumber: `zzordernumber${mark}`,
      theirReference: `zztheirs${mark}`,
    },
    overrides: [
      {
        at: '2026-11-23T09:00:00.000Z',
        by: 'zzcolleague',
        reason: `zzreason${mark}`,
        outcome: null,
        rule: null,
      },
    ],
    linkedTo: [`zzlinked${mark}`],
  }));

/** A template of a support lead: any fields that customers may have, and a contact typed into its words. */
const customerTemplate = fc
  .uniqueArray(fc.constantFrom(...fieldNamesFor('customer', 'escalation')), { maxLength: 12 })
  .map((names) => names.map((name) => `{{${name}}}`).join('\n'))
  .map(
    (fields) =>
      `#subject {{about}}\n#why\n{{why}}\n#situation\n${fields}\nAsk TYPED\n` +
      `#our-contact\n{{our-contact}}\n#reference\n{{reference}}`,
  );

test('no text for a customer holds what is meant for partners, whatever the case and the template', () => {
  fc.assert(
    fc.property(
      fc.array(partnerContact, { minLength: 1, maxLength: 2 }),
      partnerOnlyCase,
      fc.constantFrom('escalation' as const, 'missing-facts' as const, 'chase' as const),
      language,
      fc.option(customerTemplate),
      (contacts, supportCase, purpose, spoken, own) => {
        const said = contacts
          .map(({ name, email, phone }) => `${name} ${email} ${phone}`)
          .join(', ');
        const text = leaving(
          composeEscalation(
            fullInput({
              recipient: 'customer',
              purpose: own === null ? purpose : 'escalation',
              language: spoken,
              contacts,
              timeline: [
                entry('opened', '2026-11-20T09:00:00.000Z'),
                entry('note', '2026-11-20T10:00:00.000Z', 'zznote'),
                entry('call', '2026-11-20T11:00:00.000Z', 'zzcall', { party: 'customer' }),
                entry('bounce', '2026-11-20T12:00:00.000Z', 'zzbounce', { party: 'publisher' }),
              ],
              supportCase: {
                ...supportCase,
                question: `Please ask ${said}`,
                impact: said,
                tried: `Asked ${said}`,
              },
              template:
                own === null
                  ? shippedTemplate({ recipient: 'customer', purpose, language: spoken })
                  : own.replace('TYPED', contacts[0]?.email ?? ''),
            }),
          ),
        );

        expect(text).not.toMatch(
          /zz(?:ask|customernumber|ordernumber|theirs|reason|linked|note|call|bounce|colleague)/,
        );
        expect(text).not.toMatch(/R-TECH|eb4de/);
        for (const { name, email, phone } of contacts) {
          expect(text).not.toContain(name);
          expect(text).not.toContain(email);
          expect(text.replaceAll(/\D/g, '')).not.toContain(phone?.replaceAll(/\D/g, ''));
        }
      },
    ),
  );
});

const partnerOnlyFields = [
  'provider-order-number',
  'provider-customer-number',
  'their-reference',
  'customer-email',
];

test.each(partnerOnlyFields)(
  'a template that would show a customer {{%s}} writes nothing',
  (name) => {
    const template = `${shippedTemplate({ recipient: 'customer', purpose: 'escalation', language: 'en' })}\n{{${name}}}`;

    expect(() => composeEscalation(fullInput({ recipient: 'customer', template }))).toThrow(
      expect.objectContaining({ code: 'TEMPLATE_REFUSED' }),
    );
  },
);

test('no text for Microsoft holds how to reach the customer', () => {
  const email = fc.tuple(word, word).map(([user, host]) => `${user}@${host}.customer.example`);
  const phone = fc
    .integer({ min: 100_000, max: 999_999 })
    .chain((it) =>
      fc.constantFrom(`+49 170 5${it}`, `0170 ${it}55`, `(030) 77${it}`, `ext. 77${it}`),
    );

  fc.assert(
    fc.property(
      email,
      phone,
      email,
      topic,
      fc.constantFrom('escalation' as const, 'chase' as const, 'bounce-answer' as const),
      language,
      (customerEmail, customerPhone, other, about, purpose, spoken) => {
        const said = `Write to ${customerEmail} or ${other}, call ${customerPhone}.`;
        const text = leaving(
          composeEscalation(
            fullInput({
              recipient: 'microsoft',
              purpose,
              language: spoken,
              quoted: said,
              supportCase: {
                facts: { topic: about },
                question: said,
                customer: `Spruce (${customerEmail})`,
                impact: said,
                tried: said,
                ask: said,
                answerBy: `Friday, or call ${customerPhone}`,
                tenantId: customerEmail,
                details: {
                  ...fullDetails,
                  customerEmail,
                  customerPhone,
                  errorText: said,
                  environment: said,
                  steps: said,
                  expected: said,
                  actual: said,
                  howMany: customerPhone,
                  invoiceLine: said,
                  theirReference: other,
                },
              },
            }),
          ),
        );

        expect(text).not.toContain(customerEmail);
        expect(text).not.toContain(other);
        expect(text).not.toContain(customerPhone);
        expect(text).toContain('desk@north.example');
      },
    ),
  );
});

test('every text has the reference in its subject, and says why, except to a customer', () => {
  for (const recipient of recipients) {
    for (const purpose of messagePurposes.filter((it) => isPurposeFor(recipient, it))) {
      for (const spoken of locales) {
        const { subject, blocks } = composeEscalation(
          fullInput({ recipient, purpose, language: spoken }),
        );

        expect(subject).toMatch(/^\[FP7K3Q-2026-000123\] /);
        const why = blocks.find(({ name }) => name === 'why')?.text ?? '';
        const saysWhy = /R-TECH[^]*v1/.test(why);
        expect(saysWhy).toBe(recipient !== 'customer');
      }
    }
  }
});

test('what a text says and what stays inside is the whole case, each in one of the two', () => {
  const { fields, staysInside } = composeEscalation(fullInput({ recipient: 'microsoft' }));

  const inside = staysInside.map(({ field }) => field);
  expect(inside).toEqual(
    expect.arrayContaining([
      'customerEmail',
      'customerPhone',
      'publisherAccount',
      'providerOrderNumber',
      'notes',
    ]),
  );
  expect(staysInside.find(({ field }) => field === 'customerEmail')).toEqual({
    field: 'customerEmail',
    value: 'anna@spruce.example',
    class: 'internal',
  });
  expect(fields.filter(({ name }) => inside.includes(name))).toEqual([]);
  expect(fields.find(({ name }) => name === 'tenantId')).toEqual({
    name: 'tenantId',
    label: 'Customer tenant id',
    value: 'tenant-7',
  });
});

test('what a template leaves out stays inside', () => {
  const key = { recipient: 'publisher', purpose: 'escalation', language: 'en' } as const;
  const template = shippedTemplate(key).replace(/#tried[^#]*/, '');

  const { body, staysInside } = composeEscalation(fullInput({ template }));

  expect(body).not.toContain('Restarted the client');
  expect(staysInside.map(({ field }) => field)).toContain('tried');
});

test('an id that another side gave is no business of this one', () => {
  const publisher = leaving(composeEscalation(fullInput()));
  const provider = leaving(composeEscalation(fullInput({ recipient: 'indirect-provider' })));

  expect(publisher).toContain('spruce-retail');
  expect(publisher).not.toMatch(/C-100|O-200/);
  expect(provider).toMatch(/C-100[^]*O-200/);
  expect(provider).not.toContain('spruce-retail');
});

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (it) => String.fromCodePoint(it.charCodeAt(0) + 0xfee0));
const between =
  (sign: string) =>
  (text: string): string =>
    text.split('').join(sign);
/** The ways in which people, and those who mean to deceive, write the same words. */
const anyWriting = [
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  wide,
  between('\u200B'),
  between('\u00AD'),
  between('\u2060'),
];
/** Of a number alone. */
const numberWriting = [
  ...anyWriting,
  (text: string) => text.replaceAll(' ', '\u2011'),
  (text: string) => text.replaceAll(' ', '.'),
  (text: string) => text.replaceAll(' ', ''),
  (text: string) => text.replace(/^\+49 /, '0'),
  (text: string) => text.replace(/^\+49 /, '(0)'),
  (text: string) => text.replace(/^\+49 /, '0049 '),
  (text: string) => text.replaceAll(/\d/g, (it) => String.fromCodePoint(0x660 + Number(it))),
  (text: string) => text.replace(/^\+49 \d+ /, ''),
];

/** As it reads: what is not seen left out, widths and digits made one. */
function asRead(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\[U\+[0-9A-F]+\]|\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/[\u0660-\u0669]/g, (it) => String(it.charCodeAt(0) - 0x660))
    .toLowerCase();
}

/** Every place of a case into which somebody types or pastes. The customer’s own contact fields are none. */
const places: Readonly<
  Record<string, (words: string) => { supportCase?: Partial<SupportCase>; quoted?: string }>
> = {
  ...Object.fromEntries(
    (
      ['question', 'customer', 'tenantId', 'subscriptionId', 'orderId', 'impact', 'tried'] as const
    ).map((name) => [name, (words: string) => ({ supportCase: { [name]: words } })]),
  ),
  ask: (words) => ({ supportCase: { ask: words } }),
  answerBy: (words) => ({ supportCase: { answerBy: words } }),
  quoted: (words) => ({ quoted: words }),
  ...Object.fromEntries(
    (['publisherId', 'offerId', 'name', 'publisherName'] as const).map((name) => [
      name,
      (words: string) => ({
        supportCase: {
          offer: {
            publisherId: 'harbour',
            offerId: 'mail-guard',
            name: 'Mail Guard',
            publisherName: 'Harbour',
            isInCatalogue: false,
            [name]: words,
          },
        },
      }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(fullDetails)
      .filter(([name, value]) => typeof value === 'string' || name.startsWith('invoice'))
      // A day is a day, and an account is looked up by its publisher as it is.
      .filter(([name]) => !/^(?:customer|purchasedOn|publisherAccount)/.test(name))
      .map(([name]) => [
        name,
        (words: string) => ({ supportCase: { details: { ...fullDetails, [name]: words } } }),
      ]),
  ),
};
const place = fc.constantFrom(...Object.keys(places));
const datum = (email: string, phone: string) =>
  fc.oneof(
    fc.constantFrom(...anyWriting).map((write) => write(email)),
    fc.constantFrom(...numberWriting).map((write) => write(phone)),
  );

test.each(['microsoft', 'publisher', 'indirect-provider'] as const)(
  'no text for the %s holds the customer’s contact data, however it is written and wherever',
  (recipient) => {
    fc.assert(
      fc.property(
        place,
        datum('anna@spruce.example', '+49 170 5550123'),
        language,
        fc.constantFrom('escalation' as const, 'bounce-answer' as const),
        fc.constantFrom('break-fix' as const, 'refund' as const),
        (where, written, spoken, purpose, about) => {
          const { supportCase = {}, quoted = null } = places[where]?.(`Reach: ${written}!`) ?? {};
          const text = leaving(
            composeEscalation(
              fullInput({
                recipient,
                purpose,
                language: spoken,
                quoted,
                timeline: [
                  entry('opened', '2026-11-20T09:00:00.000Z', written),
                  entry('call', '2026-11-20T10:00:00.000Z', written, { party: 'customer' }),
                  entry('bounce', '2026-11-20T11:00:00.000Z', written, { party: 'publisher' }),
                ],
                template:
                  `${shippedTemplate({ recipient, purpose, language: spoken })}\n` +
                  `Ask ${written} or anna@{{invoice-line}}spruce.example {{reference}}`,
                supportCase: { facts: { topic: about }, ...supportCase },
              }),
            ),
          );

          expect(asRead(text)).not.toContain('anna@spruce');
          expect(asRead(text).replaceAll(/\D/g, '')).not.toContain('5550123');
          expect(text).toContain(profile.contactEmail);
        },
      ),
      { numRuns: 150 },
    );
  },
);

const namedPlaces = ['customer', 'name', 'publisherName'];

test('no text for a customer holds a contact of partners, however it is written and wherever', () => {
  const engel = sampleContact({
    role: 'engineering',
    name: 'Dana Engel',
    email: 'dana@harbour.example',
    phone: '+49 40 5550111',
    audience: 'partner-only',
  });
  const name = fc
    .constantFrom(...anyWriting)
    .chain((write) => fc.constantFrom('Dana Engel', 'Engel, Dana').map(write));

  fc.assert(
    fc.property(
      place,
      fc.oneof(name, datum('dana@harbour.example', '+49 40 5550111')),
      language,
      (where, written, spoken) => {
        // Whom the customer, the offer or the publisher is named after is no secret; addresses always are.
        fc.pre(!namedPlaces.includes(where) || /[@＠\d\u0660-\u0669０-９]/.test(written));
        const { supportCase = {} } = places[where]?.(`Ask: ${written}!`) ?? {};
        const text = leaving(
          composeEscalation(
            fullInput({
              recipient: 'customer',
              language: spoken,
              contacts: [engel],
              template:
                `${shippedTemplate({ recipient: 'customer', purpose: 'escalation', language: spoken })}\n` +
                `Ask dana@{{answer-by}}harbour.example {{reference}}`,
              supportCase: { answerBy: null, ...supportCase },
            }),
          ),
        );

        expect(asRead(text)).not.toContain('dana@harbour');
        expect(asRead(text)).not.toMatch(/dana\s*engel|engel,\s*dana/);
        expect(asRead(text).replaceAll(/\D/g, '')).not.toContain('5550111');
      },
    ),
    { numRuns: 200 },
  );
});

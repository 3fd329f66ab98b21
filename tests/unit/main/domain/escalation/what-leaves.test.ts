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
import { entry, fullDetails, fullInput, shippedTemplate } from './escalation-builder.ts';

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

import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';

import { writeVcards } from '../../../../src/main/domain/contacts/vcard/write-vcard.ts';
import { composeEscalation } from '../../../../src/main/domain/escalation/compose-escalation.ts';
import { writeMessage } from '../../../../src/main/services/write-message.ts';
import {
  contactAudiences,
  contactRoles,
  type Contact,
} from '../../../../src/shared/model/contact.ts';
import { messagePurposes } from '../../../../src/shared/model/escalation.ts';
import { locales } from '../../../../src/shared/model/locale.ts';
import { exportForms } from '../../../../src/shared/model/outgoing.ts';
import { sampleContact } from '../domain/contacts/sample-contact.ts';
import { escalationInput } from '../domain/escalation/escalation-builder.ts';

const secret = {
  name: 'Dana Engel',
  email: 'dana@inside.example',
  phone: '+49 40 5550111',
  url: 'https://inside.example/csp',
};
const open = sampleContact({
  id: 'open',
  audience: 'customer-ok',
  name: 'Harbour Help',
  email: 'help@harbour.example',
  url: 'https://harbour.example/help',
});
/** As people write it into a case. */
const mention = `We asked ${secret.name} (${secret.email}, ${secret.phone}, ${secret.url}).`;

/** Every role and audience but the one that customers may be given. */
const insiders = contactRoles
  .flatMap((role) => contactAudiences.map((audience) => ({ role, audience })))
  .filter(({ role, audience }) => role !== 'customer-support' || audience !== 'customer-ok');

function scopeOf(role: Contact['role'], isOfOffer: boolean): Contact['scope'] {
  if (role === 'indirect-provider') return { kind: role };
  if (role.startsWith('microsoft')) return { kind: 'microsoft' };
  const publisherId = 'harbour';
  return isOfOffer
    ? { kind: 'offer', publisherId, offerId: 'mail-guard' }
    : { kind: 'publisher', publisherId };
}

const insider = fc
  .record({
    who: fc.constantFrom(...insiders),
    isOfOffer: fc.boolean(),
    source: fc.constantFrom<Contact['source']>(
      { kind: 'manual', by: 'Ines' },
      { kind: 'import', file: 'list.csv', line: 3 },
      { kind: 'sample' },
    ),
    note: fc.constantFrom(null, mention),
  })
  .map(({ who, isOfOffer, source, note }) =>
    sampleContact({
      id: 'inside',
      ...secret,
      ...who,
      source,
      note,
      scope: scopeOf(who.role, isOfOffer),
    }),
  );
const contactSet = fc
  .tuple(insider, fc.boolean(), fc.boolean())
  .map(([inside, hasOpen, isFirst]) =>
    hasOpen ? (isFirst ? [inside, open] : [open, inside]) : [inside],
  );

const forms = exportForms.filter((form) => form !== 'pdf' && form !== 'outbox');
const purposes = messagePurposes.filter((purpose) => purpose !== 'bounce-answer');
const printPdf = () => Promise.reject(new Error('nothing is printed here'));
const shownAnyhow = /Dana|Engel|inside\.example|5550111/;

test.each(locales.flatMap((language) => forms.map((form) => [language, form] as const)))(
  'in %s as %s no customer reads of a contact that is not for customers, whatever its role and audience',
  async (language, form) => {
    await fc.assert(
      fc.asyncProperty(
        contactSet,
        fc.constantFrom(...purposes),
        fc.boolean(),
        async (contacts, purpose, isDirect) => {
          const input = escalationInput({
            recipient: 'customer',
            language,
            purpose,
            contacts,
            supportCase: {
              question: `The add-in crashes. ${mention}`,
              tried: mention,
              ask: mention,
              impact: mention,
              facts: {
                topic: 'break-fix',
                publisher: 'isv',
                askedBy: 'customer',
                handoff: isDirect ? 'direct' : 'via-desk',
              },
            },
          });

          const written = await writeMessage(
            composeEscalation(input),
            { form, purpose, page: 'a4', marking: 'external' },
            { files: [], printPdf },
          );

          expect(await readable(form, written.content)).not.toMatch(shownAnyhow);
          expect(written.clipboardRest ?? '').not.toMatch(shownAnyhow);
        },
      ),
      { numRuns: 60 },
    );
  },
);

test('neither does a customer in a vCard file', () => {
  fc.assert(
    fc.property(
      contactSet,
      fc.constantFrom(...locales),
      fc.constantFrom('3.0' as const, '4.0' as const),
      (contacts, language, version) => {
        const text = writeVcards(contacts, { version, language, reader: 'customer' });

        expect(text).not.toMatch(shownAnyhow);
        expect(text.includes('Harbour Help')).toBe(contacts.includes(open));
      },
    ),
  );
});

test.each(locales)(
  'the name that a list had beside the public page is told to no customer in %s, and the page is',
  (language) => {
    const page = sampleContact({
      id: 'page',
      audience: 'customer-ok',
      name: secret.name,
      email: null,
      phone: null,
      url: 'https://harbour.example/help',
      source: { kind: 'import', file: 'list.csv', line: 3 },
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...purposes),
        fc.subarray([open, page], { minLength: 1 }).filter((them) => them.includes(page)),
        fc.constantFrom('3.0' as const, '4.0' as const),
        (purpose, contacts, version) => {
          const { body } = composeEscalation(
            escalationInput({
              recipient: 'customer',
              language,
              purpose,
              contacts,
              supportCase: { question: `I spoke to ${secret.name}.`, tried: secret.name },
            }),
          );
          const card = writeVcards([page], { version, language, reader: 'customer' });

          expect(JSON.stringify(body)).not.toMatch(/Dana|Engel/);
          expect(card).not.toMatch(/Dana|Engel/);
          expect(card).toContain('https://harbour.example/help');
        },
      ),
    );
  },
);

async function readable(form: (typeof forms)[number], content: string): Promise<string> {
  if (form === 'mailto') return decodeURIComponent(content);
  if (form !== 'eml') return content;
  const { subject = '', text = '', to } = await PostalMime.parse(content);
  return JSON.stringify([subject, text, to]);
}

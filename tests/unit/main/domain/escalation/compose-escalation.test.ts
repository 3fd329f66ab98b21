import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { composeEscalation } from '../../../../../src/main/domain/escalation/compose-escalation.ts';
import type { Contact } from '../../../../../src/shared/model/contact.ts';
import { blockNames } from '../../../../../src/shared/model/escalation.ts';
import { locales } from '../../../../../src/shared/model/locale.ts';
import { recipients, type SupportCase } from '../../../../../src/shared/model/support-case.ts';
import { sampleContact } from '../contacts/sample-contact.ts';
import {
  engineer,
  escalationInput,
  fullInput,
  profile,
  shippedTemplate,
  support,
  technicalCase,
} from './escalation-builder.ts';

type Decision = SupportCase['decision'];

const undecided: Decision = {
  status: 'needs-fact',
  ask: 'publisher',
  owners: ['publisher', 'partner'],
};
const nothingKnown: Partial<SupportCase> = {
  facts: {},
  decision: undecided,
  offer: null,
  customer: null,
  tenantId: null,
  subscriptionId: null,
  orderId: null,
  severity: null,
  impact: null,
  tried: null,
  ask: null,
  answerBy: null,
};

function routed(change: Partial<Extract<Decision, { status: 'routed' }>>): Partial<SupportCase> {
  const { decision } = technicalCase;
  if (decision.status !== 'routed') throw new Error('the builder decides');
  return { decision: { ...decision, ...change } };
}

function requiredWith(change: Partial<SupportCase>): string[] {
  return composeEscalation(escalationInput({ supportCase: { ...nothingKnown, ...change } }))
    .checklist.filter((it) => it.isRequired && !it.isThere)
    .map((it) => it.item);
}

function missingOf(...[input]: Parameters<typeof composeEscalation>) {
  return composeEscalation(input)
    .checklist.filter((it) => !it.isThere)
    .map(({ item, isRequired }) => ({ item, isRequired }));
}

function blockOf(name: string, ...[input]: Parameters<typeof composeEscalation>): string {
  return composeEscalation(input).blocks.find((block) => block.name === name)?.text ?? '';
}

test('the publisher reads what is asked, of whom, for whom, and on what ground', () => {
  const { subject, to, body, checklist, warnings } = composeEscalation(escalationInput());

  expect(subject).toBe('[FP7K3Q-2026-000123] Harbour Mail Guard: The add-in crashes on start');
  expect(to).toEqual({ name: 'Harbour Help', email: 'help@harbour.example' });
  for (const text of [
    'Find out why it crashes',
    'Friday 17:00 CET',
    'Spruce Retail',
    'The add-in crashes on start\nIt did not last week.',
    'No mail reaches the shops',
    'Severity: A',
    'subscription-8',
    'order-9',
    'tenant-7',
    'Restarted the client',
    'eb4de-106, eb4de-109',
    'R-TECH, policy version v1',
    'The product is its publisher’s.',
    'desk@north.example',
    'FP7K3Q-2026-000123',
  ]) {
    expect(body).toContain(text);
  }
  expect(checklist.filter((it) => it.isRequired && !it.isThere)).toEqual([]);
  expect(warnings).toEqual([]);
});

test.each(recipients.filter((it) => it !== 'customer'))(
  'the blocks for %s stand in reading order, each with a title and a text',
  (recipient) => {
    for (const language of locales) {
      const { blocks } = composeEscalation(fullInput({ recipient, language }));

      const left =
        recipient === 'partner'
          ? ['withheld', 'attachments', 'billing']
          : ['attachments', 'billing'];
      expect(blocks.map((block) => block.name)).toEqual(
        blockNames.filter((name) => !left.includes(name)),
      );
      expect(blocks.every(({ title, text }) => title !== '' && text !== '')).toBe(true);
    }
  },
);

test('a customer reads first who handles the question', () => {
  const { blocks } = composeEscalation(fullInput({ recipient: 'customer' }));

  expect(blocks[0]?.name).toBe('why');
  expect(blocks.map(({ name }) => name)).not.toContain('entitlement');
});

test.each(['publisher', 'microsoft', 'indirect-provider'] as const)(
  'the first four blocks for %s fit on one screen, however long the question is',
  (recipient) => {
    const question = 'It crashes when the first shop opens, every single morning. '.repeat(20);
    for (const language of locales) {
      const { blocks, body } = composeEscalation(
        fullInput({ recipient, language, supportCase: { question } }),
      );

      const screen = blocks
        .slice(0, 4)
        .map(({ title, text }) => `${title}\n${text}\n`)
        .join('\n');
      const lines = screen.split('\n').flatMap((line) => line.match(/.{1,100}/gu) ?? ['']);
      expect(lines.length).toBeLessThanOrEqual(25);
      expect(body).toContain(question.trim());
    }
  },
);

test('a question is never cut where the template has no place for the rest of it', () => {
  const question = 'line\n'.repeat(40).trim();
  const template = shippedTemplate({
    recipient: 'publisher',
    purpose: 'escalation',
    language: 'en',
  });

  const { body } = composeEscalation(
    escalationInput({ supportCase: { question }, template: template.replace('{{symptom}}', '') }),
  );

  expect(body).toContain(question);
});

test('each recipient is spoken to in its own way', () => {
  const whys = recipients.map((recipient) => blockOf('why', escalationInput({ recipient })));

  expect(new Set(whys).size).toBe(recipients.length - 1);
  expect(blockOf('why', escalationInput({ recipient: 'microsoft' }))).toBe(
    blockOf('why', escalationInput({ recipient: 'indirect-provider' })),
  );
  expect(blockOf('why', escalationInput())).toContain('makes you accountable');
  expect(blockOf('why', escalationInput({ recipient: 'microsoft' }))).toContain(
    'names somebody else',
  );
});

test.each([
  ['en', 'unknown'],
  ['zh-CN', '未知'],
] as const)('what is not known says so (%s)', (language, unknown) => {
  const { blocks } = composeEscalation(
    escalationInput({ language, supportCase: nothingKnown, contacts: [] }),
  );

  const said = Object.fromEntries(blocks.map(({ name, text }) => [name, text]));
  expect(said['ask']).toContain(unknown);
  expect(said['impact']).toContain(unknown);
  expect(said['tried']).toBe(unknown);
  expect(said['why']).toContain(unknown);
  expect(said['ids']?.split(unknown)).toHaveLength(5);
});

test('the language of the text is the one asked for', () => {
  const { body, subject } = composeEscalation(escalationInput({ language: 'zh-CN' }));

  expect(subject).toBe('[FP7K3Q-2026-000123] Harbour Mail Guard：The add-in crashes on start');
  expect(body).toContain('业务影响');
  expect(body).toContain('产品由其发布者负责。');
  expect(body).not.toMatch(/Business impact|Already tried|policy version/);
});

test('the reason of another policy version is not quoted', () => {
  const why = blockOf('why', escalationInput({ supportCase: { policyVersion: 'v0' } }));

  expect(why).toContain('Reason: unknown');
  expect(why).toContain('policy version v0');
});

test('what a stranger cannot work without is required, the rest is wished for', () => {
  const missing = missingOf(
    escalationInput({
      supportCase: nothingKnown,
      contacts: [],
      profile: { ...profile, contactEmail: null, contactPhone: null },
    }),
  );

  expect(missing).toEqual([
    { item: 'offer', isRequired: true },
    { item: 'decision', isRequired: true },
    { item: 'tried', isRequired: false },
    { item: 'impact', isRequired: true },
    { item: 'severity', isRequired: false },
    { item: 'customer', isRequired: false },
    { item: 'recipient-address', isRequired: false },
    { item: 'our-contact', isRequired: true },
    { item: 'ask', isRequired: false },
    { item: 'answer-by', isRequired: false },
  ]);
});

test('a blank phone number is nothing to answer to', () => {
  const missing = missingOf(
    fullInput({ profile: { ...profile, contactEmail: null, contactPhone: ' ' } }),
  );

  expect(missing).toEqual([{ item: 'our-contact', isRequired: true }]);
});

test('an offer is enough for a question about no purchase, a subscription too', () => {
  const { offer } = technicalCase;
  expect(requiredWith({ offer })).toEqual(['decision', 'impact']);
  expect(requiredWith({ subscriptionId: 's' })).toEqual(['decision', 'impact']);
});

test('a colleague can take a case over that is not decided', () => {
  const missing = missingOf(escalationInput({ recipient: 'partner', supportCase: nothingKnown }));

  expect(missing.filter((it) => it.isRequired)).toEqual([]);
});

/** Those whom nobody expects as the recipient of a case with this decision. */
function warnedOf(decision: Decision) {
  return recipients.filter((recipient) =>
    composeEscalation(escalationInput({ recipient, supportCase: { decision } })).warnings.includes(
      'unexpected-recipient',
    ),
  );
}

// The partner is the first contact in each of these: to handle a case now is not to be its next hop.
test.each([
  [
    'the publisher alone, when every hop is theirs',
    { owner: 'publisher', contact: 'publisher-any', escalateTo: 'publisher-engineering' },
    ['partner', 'indirect-provider', 'microsoft', 'customer'],
  ],
  [
    'owner and next hop',
    { owner: 'publisher', contact: 'own-desk', escalateTo: null },
    ['indirect-provider', 'microsoft', 'customer'],
  ],
  [
    'the hop after the next too',
    { owner: 'partner', contact: 'own-desk', escalateTo: 'microsoft-partner-support' },
    ['publisher', 'indirect-provider', 'customer'],
  ],
  [
    'both who share it',
    { owner: 'shared-indirect', contact: 'own-desk', escalateTo: null },
    ['publisher', 'microsoft', 'customer'],
  ],
  [
    'those who can find the facts',
    { owner: 'undetermined', contact: 'ask-for-facts', escalateTo: null },
    ['publisher', 'indirect-provider', 'microsoft'],
  ],
] as const)('expected without a warning: %s', (_, change, warned) => {
  const { decision } = routed({ firstContact: 'partner', ...change });

  expect(decision && warnedOf(decision)).toEqual(warned);
});

test('while a fact is open, every possible owner is expected, and who can tell the fact', () => {
  expect(warnedOf(undecided)).toEqual(['indirect-provider', 'microsoft']);
  expect(warnedOf({ ...undecided, owners: ['microsoft', 'shared-indirect'] })).toEqual([
    'publisher',
  ]);
});

test('an offer that the catalogue lacks is warned about', () => {
  const supportCase = {
    offer: {
      publisherId: 'a',
      offerId: 'b',
      name: null,
      publisherName: null,
      isInCatalogue: false,
    },
  };

  expect(composeEscalation(escalationInput({ supportCase })).warnings).toEqual([
    'offer-not-in-catalogue',
  ]);
});

test('characters that deceive are shown in subject and body, and warned about', () => {
  const { subject, body, warnings } = composeEscalation(
    escalationInput({
      supportCase: {
        question: 'Open \u202Egpj.exe\u2028now\r\nthe second line',
        customer: 'Spruce\r\nBcc: all@spruce.example',
      },
    }),
  );

  expect(subject).toContain('Open [U+202E]gpj.exe[U+2028]now');
  expect(body).toContain('Spruce[U+000D][U+000A]Bcc:');
  expect(body).toContain('now\nthe second line');
  expect(body).not.toMatch(/[\r\u202E\u2028]/);
  expect(warnings).toContain('control-characters');
});

test('tabs from a pasted table are spaces in subject and names, and no warning', () => {
  const { offer } = technicalCase;
  const { subject, body, warnings } = composeEscalation(
    escalationInput({
      supportCase: {
        question: 'Crash\ton start',
        offer: offer && { ...offer, name: 'Mail\tGuard' },
      },
    }),
  );

  expect(subject).toBe('[FP7K3Q-2026-000123] Mail Guard: Crash on start');
  expect(body).toContain('Crash\ton start');
  expect(body).not.toContain('U+0009');
  expect(warnings).toEqual([]);
});

test('line ends and tabs of a longer text deceive nobody', () => {
  const { warnings } = composeEscalation(
    escalationInput({ supportCase: { tried: 'one\r\n\ttwo\nthree' } }),
  );

  expect(warnings).toEqual([]);
});

test('the next hop’s address is used when the decision names engineering', () => {
  const supportCase = routed({ contact: 'publisher-engineering' });

  expect(composeEscalation(escalationInput({ supportCase })).to?.email).toBe(
    'dana@harbour.example',
  );
});

test('the provider and Microsoft are written to at the address the desk keeps for them', () => {
  const provider = sampleContact({
    scope: { kind: 'indirect-provider' },
    role: 'indirect-provider',
    email: 'csp@provider.example',
  });

  expect(
    composeEscalation(escalationInput({ recipient: 'indirect-provider', contacts: [provider] })).to,
  ).toEqual({ name: null, email: 'csp@provider.example' });
  expect(
    composeEscalation(escalationInput({ recipient: 'microsoft', contacts: [provider] })).to,
  ).toBeNull();
});

test('an address on record that is none leaves the draft without one', () => {
  const contacts = [{ ...support, email: 'see https://harbour.example' }];

  const { to } = composeEscalation(fullInput({ contacts }));

  expect(to).toBeNull();
  expect(missingOf(fullInput({ contacts }))).toEqual([
    { item: 'recipient-address', isRequired: false },
  ]);
});

test('an address on record that would add a header is refused', () => {
  const contacts = [{ ...support, email: 'help@harbour.example\r\nBcc: all@spruce.example' }];

  expect(() => composeEscalation(escalationInput({ contacts }))).toThrow(
    expect.objectContaining({ code: 'ADDRESS_REFUSED' }),
  );
});

test('an operator who wrote no request gets one that fits the topic', () => {
  const ask = blockOf('ask', escalationInput({ supportCase: { ask: null } }));

  expect(ask).toContain('Please find the fault');
});

test('the customer is told who handles it, and not what others are asked to do', () => {
  const input = escalationInput({ recipient: 'customer' });

  expect(blockOf('why', input)).toBe(
    'Harbour Software, the publisher of the product, is responsible for this. We pass your question on, follow it up, and bring you the answer.',
  );
  expect(composeEscalation(input).body).not.toContain('Find out why it crashes');
  expect(composeEscalation(input).body).not.toMatch(/R-TECH|eb4de/);
});

test('a customer who is to turn to the publisher gets the contact that is meant for customers', () => {
  const open = sampleContact({
    audience: 'customer-ok',
    email: 'support@harbour.example',
    url: 'https://harbour.example/help',
  });
  const supportCase = routed({ firstContact: 'publisher' });

  const why = blockOf(
    'why',
    escalationInput({ recipient: 'customer', supportCase, contacts: [engineer, open] }),
  );

  expect(why).toContain('support@harbour.example');
  expect(why).toContain('https://harbour.example/help');
  expect(why).not.toContain('dana');
});

test('a customer who is to turn to the publisher is not told to wait for us', () => {
  const supportCase = routed({ firstContact: 'publisher' });

  const ask = blockOf('ask', escalationInput({ recipient: 'customer', supportCase }));

  expect(ask).toContain('Please turn to the publisher yourself');
  expect(ask).not.toContain('we write to you');
});

test('a provider who is asked for help with a case of ours is not told that it is theirs', () => {
  const supportCase = routed({
    owner: 'partner',
    contact: 'own-desk',
    escalateTo: 'indirect-provider',
  });

  const why = blockOf('why', escalationInput({ recipient: 'indirect-provider', supportCase }));

  expect(why).toContain('We answer for this question ourselves and ask you for your help with it.');
});

test('a customer is asked for the fact that is open, if customers can know it', () => {
  const input = escalationInput({ recipient: 'customer', supportCase: { decision: undecided } });

  expect(blockOf('ask', input)).toContain('Which product is it');
});

test.each([
  [{ owner: 'partner', contact: 'own-desk', escalateTo: null }, 'ours to settle'],
  [
    { owner: 'partner', contact: 'own-desk', escalateTo: 'microsoft-partner-support' },
    'we ask Microsoft',
  ],
  [{ owner: 'publisher', contact: 'own-desk' }, 'We work on your question ourselves'],
  [{ owner: 'publisher', contact: 'offer-resources' }, 'material that the publisher offers'],
  [{ owner: 'shared-indirect', firstContact: 'indirect-provider' }, 'distributor'],
  [{ owner: 'microsoft', firstContact: 'microsoft' }, 'open a request with Microsoft for you'],
  [{ owner: 'undetermined' }, 'finding out'],
] as const)('a customer whose case is decided as %j reads "%s"', (decision, words) => {
  const input = escalationInput({ recipient: 'customer', supportCase: routed(decision) });

  expect(blockOf('why', input)).toContain(words);
});

test('a customer who bought from Microsoft directly is sent there', () => {
  const supportCase = {
    ...routed({
      owner: 'microsoft',
      firstContact: 'microsoft',
      contact: 'microsoft-marketplace-support',
    }),
    facts: { purchaseChannel: 'customer-direct' },
  } as const;

  expect(blockOf('why', escalationInput({ recipient: 'customer', supportCase }))).toContain(
    'marketplace support answers',
  );
});

const word = fc.stringMatching(/^[A-Za-z]{3,9}$/);
const secretContact: fc.Arbitrary<Contact> = fc
  .record({
    role: fc.constantFrom('engineering' as const, 'csp-program' as const),
    audience: fc.constantFrom('partner-only' as const, 'customer-ok' as const),
    name: fc.tuple(word, word).map(([first, last]) => `Qx${first} Zy${last}`),
    email: fc.tuple(word, word).map(([user, host]) => `${user}@${host}.secret.example`),
    phone: fc.integer({ min: 1_000_000, max: 9_999_999 }).map((it) => `+49 40 ${it}`),
  })
  .map((fields) => sampleContact(fields));

test('whatever was written into a case, a customer never reads what is meant for partners', () => {
  fc.assert(
    fc.property(
      fc.array(secretContact, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...locales),
      fc.constantFrom('lower' as const, 'upper' as const, 'spaced' as const),
      (contacts, language, form) => {
        const written = contacts
          .map(({ name, email, phone }) => `(${name}), ${email}; ${phone}.`)
          .map((text) => reform(text, form))
          .join('\n');
        const { subject, body } = composeEscalation(
          escalationInput({
            recipient: 'customer',
            language,
            contacts,
            supportCase: { question: written, impact: written, tried: written },
          }),
        );

        const text = `${subject}\n${body}`.toLowerCase();
        for (const { name, email, phone } of contacts) {
          expect(text).not.toContain(name?.toLowerCase());
          expect(text).not.toContain(email?.toLowerCase());
          expect(text.replaceAll(/\D/g, '')).not.toContain(phone?.replaceAll(/\D/g, ''));
        }
      },
    ),
  );
});

function reform(text: string, form: 'lower' | 'upper' | 'spaced'): string {
  if (form === 'lower') return text.toLowerCase();
  return form === 'upper' ? text.toUpperCase() : text.replaceAll(' ', '  ');
}

test('neither Microsoft nor the publisher reads how to reach the customer', () => {
  const address = fc.tuple(word, word).map(([user, host]) => `${user}@${host}.customer.example`);
  const phone = fc.constantFrom(
    '+49 170 5550123',
    '0049 (170) 555-0123',
    'tel. 01705550123',
    '030 5550123',
    '(206) 555-0123',
    '206-555-0123',
    '电话：13912345678',
    '13912345678',
  );

  fc.assert(
    fc.property(
      address,
      phone,
      fc.constantFrom('microsoft' as const, 'publisher' as const),
      (email, number, recipient) => {
        const written = `Write to ${email} or call ${number}, please.`;
        const { subject, body } = composeEscalation(
          escalationInput({
            recipient,
            supportCase: {
              question: written,
              impact: written,
              tried: written,
              customer: `Spruce (${email})`,
              ask: written,
            },
          }),
        );

        const text = `${subject}\n${body}`;
        expect(text).not.toContain(email);
        expect(text).not.toMatch(/5550123|555-0123|13912345678/);
        expect(text).toContain('Spruce');
        expect(text).toContain('desk@north.example');
      },
    ),
  );
});

test('ids are no phone numbers', () => {
  const ids =
    '8a1b2c3d-0000-4000-8000-123456789012, 00112233-0000-4000-8000-123456789012, order 20261123000, ' +
    'SAP 0012345678, seats 1500, 10.11.2026 at 12:30, 01/12/2026 10:30, version 10.2.30045.1200';

  const { body } = composeEscalation(
    escalationInput({
      supportCase: { question: ids, subscriptionId: '8a1b2c3d-0000-4000-8000-123456789012' },
    }),
  );

  expect(body).toContain(ids);
});

test('the words of the desk’s own templates are never taken for a contact', () => {
  const contacts = [{ ...engineer, name: 'Support' }];

  const { blocks } = composeEscalation(escalationInput({ recipient: 'customer', contacts }));
  const plain = composeEscalation(escalationInput({ recipient: 'customer', contacts: [] }));

  expect(blocks.map((block) => block.title)).toEqual(plain.blocks.map((block) => block.title));
});

test.each([
  ['Lee', 'Leeds Cloud Desk', 'Asked Lee in engineering', false],
  ['小明', '小明云服务台', '已询问小明', false],
  ['Lee', 'Lee & Sons', 'Asked Lee in engineering', true],
  ['Harbour', 'Harbour desk', 'The Harbour add-in', true],
])(
  'the name %s is open to customers of "%s" only as a word of it',
  (name, deskName, tried, isOpen) => {
    const { body } = composeEscalation(
      escalationInput({
        recipient: 'customer',
        profile: { ...profile, deskName },
        contacts: [{ ...engineer, name }],
        supportCase: { question: tried, offer: null },
      }),
    );

    expect(body.includes(tried)).toBe(isOpen);
  },
);

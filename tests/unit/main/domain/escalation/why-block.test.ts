import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { composeEscalation } from '../../../../../src/main/domain/escalation/compose-escalation.ts';
import {
  contactHops,
  firstContacts,
  owners,
  type Outcome,
} from '../../../../../src/shared/model/decision.ts';
import type { Facts } from '../../../../../src/shared/model/facts.ts';
import { locales } from '../../../../../src/shared/model/locale.ts';
import { recipients } from '../../../../../src/shared/model/support-case.ts';
import { escalationInput, technicalCase } from './escalation-builder.ts';

const secret = 'zzsecretzz';
const outcome: fc.Arbitrary<Outcome> = fc.record({
  owner: fc.constantFrom(...owners),
  firstContact: fc.constantFrom(...firstContacts),
  contact: fc.constantFrom(...contactHops),
  escalateTo: fc.constantFrom(null, ...contactHops),
});

function overridden(decided: Outcome, by = 'Bo') {
  const entry = { at: '2026-11-24T10:30:00.000Z', by, reason: secret, outcome: decided };
  return { overrides: [{ ...entry, rule: 'R-TECH' }] };
}

const localCase = {
  decision: {
    ...technicalCase.decision,
    status: 'routed',
    rule: 'L-2',
    owner: 'publisher',
    firstContact: 'partner',
    contact: 'own-desk',
    escalateTo: null,
    certainty: 'local-agreement',
    cites: [],
  },
} as const;
const localRule = { when: {}, reason: secret, counterpart: 'Polar', agreedOn: '2026-10-01' };

test('whatever was decided by hand, its reason and the fact itself never leave the desk', () => {
  fc.assert(
    fc.property(
      outcome,
      fc.constantFrom(...recipients.filter((it) => it !== 'partner')),
      fc.constantFrom(...locales),
      (decided, recipient, language) => {
        const { subject, body } = composeEscalation(
          escalationInput({ supportCase: overridden(decided), recipient, language }),
        );

        const text = `${subject}\n${body}`;
        expect(text).not.toContain(secret);
        expect(text).not.toMatch(/by hand|手动|R-TECH|eb4de|support policy|支持政策/);
      },
    ),
  );
});

test.each(locales)(
  'a colleague reads who decided by hand, when, why, and what the policy says (%s)',
  (language) => {
    const { body } = composeEscalation(
      escalationInput({
        supportCase: overridden({
          owner: 'microsoft',
          firstContact: 'microsoft',
          contact: 'microsoft-partner-support',
          escalateTo: null,
        }),
        recipient: 'partner',
        language,
      }),
    );

    expect(body).toMatch(
      /Decided by hand by Bo, 2026-11-24 10:30 UTC|由 Bo 手动判定，2026-11-24 10:30 UTC/,
    );
    expect(body).toContain(secret);
    expect(body).toMatch(
      /The policy would say: accountable the publisher|按政策应为：责任方 发布者/,
    );
    expect(body).toContain('R-TECH');
  },
);

test('characters that deceive are shown in what a colleague reads of a decision by hand', () => {
  const { body } = composeEscalation(
    escalationInput({
      supportCase: {
        overrides: [
          {
            at: '2026-11-24T10:30:00.000Z',
            by: 'Bo\u202E',
            reason: 'one\r\ntwo\u0000',
            outcome: {
              owner: 'partner',
              firstContact: 'partner',
              contact: 'own-desk',
              escalateTo: null,
            },
            rule: null,
          },
        ],
      },
      recipient: 'partner',
    }),
  );

  expect(body).toContain('Bo[U+202E]');
  expect(body).toContain('one\ntwo[U+0000]');
});

test('an open question that was decided by hand asks the customer nothing more', () => {
  const decided = {
    owner: 'partner',
    firstContact: 'partner',
    contact: 'own-desk',
    escalateTo: null,
  } as const;
  const open = {
    status: 'needs-fact',
    ask: 'publisher',
    owners: ['publisher', 'partner'],
  } as const;
  const supportCase = { ...overridden(decided), decision: { ...open, owners: [...open.owners] } };

  const { body, checklist } = composeEscalation(
    escalationInput({ supportCase, recipient: 'customer' }),
  );

  expect(body).toContain('This is ours to settle');
  expect(body).toContain('Nothing for now');
  expect(checklist.find((it) => it.item === 'decision')?.isThere).toBe(true);
});

test('an override that was taken back leaves the policy’s words', () => {
  const [entry] = overridden({
    owner: 'partner',
    firstContact: 'partner',
    contact: 'own-desk',
    escalateTo: null,
  }).overrides;
  const supportCase = { overrides: entry ? [entry, { ...entry, outcome: null }] : [] };

  const { subject, body } = composeEscalation(escalationInput({ supportCase }));
  const untouched = composeEscalation(escalationInput());

  expect([subject, body]).toEqual([untouched.subject, untouched.body]);
});

function bodyByLocalRule(recipient: (typeof recipients)[number]): string {
  const supportCase = { decision: { ...localCase.decision, cites: [] } };
  return composeEscalation(escalationInput({ supportCase, recipient, localRule })).body;
}

test('a local rule speaks in the name of the desk, not of the policy page', () => {
  expect(bodyByLocalRule('publisher')).toContain('by an agreement of our desk');
  expect(bodyByLocalRule('publisher')).toContain(
    'Certainty: an agreement of our desk, not the policy page',
  );
  expect(bodyByLocalRule('publisher')).not.toMatch(
    /policy makes you|policy names|L-2|zzsecretzz|Polar/,
  );
  expect(bodyByLocalRule('partner')).toContain(`Reason: ${secret}`);
  expect(bodyByLocalRule('partner')).toContain('Agreed with Polar on 2026-10-01');
  expect(bodyByLocalRule('partner')).toContain('Rule: L-2, policy version v1');
});

const ownQuestion = 'The publisher asks about its own product.';
function whyOfOpenFacts(facts: Facts, language: (typeof locales)[number], version = 'v1') {
  const input = escalationInput({ supportCase: { facts, policyVersion: version }, language });
  const rules = input.policy.rules.map((rule) => ({
    ...rule,
    when: { publisher: ['isv', 'unknown'], askedBy: ['isv'] },
    reason: { en: ownQuestion, 'zh-CN': ownQuestion },
  }));
  return recipients
    .filter((recipient) => recipient !== 'customer')
    .map((recipient) => {
      const policy = { ...input.policy, rules };
      const { blocks } = composeEscalation({ ...input, recipient, policy });
      return blocks.find((block) => block.name === 'why')?.text;
    });
}

test.each(locales)('a reason that takes an open fact for granted is not given (%s)', (language) => {
  for (const why of whyOfOpenFacts({ topic: 'how-to', publisher: 'isv' }, language)) {
    expect(why).not.toContain(ownQuestion);
    expect(why).toMatch(
      /Reason: the answer is the same, whatever is still open|理由：无论尚未确认的信息如何，结论都相同/,
    );
    expect(why).toMatch(
      /Rule: R-TECH or another that answers the same|R-TECH 或结论相同的其他规则/,
    );
    expect(why).toContain('eb4de-106, eb4de-109');
  }
});

test('a reason is given once every fact that its rule names is known', () => {
  const facts = { topic: 'how-to', publisher: 'isv', askedBy: 'isv' } as const;

  for (const why of whyOfOpenFacts(facts, 'en')) {
    expect(why).toContain(`Reason: ${ownQuestion}`);
    expect(why).toContain('Rule: R-TECH, policy version v1');
  }
});

test('of a version that the desk does not have no reason is given', () => {
  for (const why of whyOfOpenFacts({ topic: 'how-to' }, 'en', 'v0')) {
    expect(why).toContain('Reason: unknown');
    expect(why).toContain('Rule: R-TECH, policy version v0');
  }
});

test.each(locales)('of a local rule that may not have decided nothing is told (%s)', (language) => {
  const supportCase = { facts: {}, decision: { ...localCase.decision, cites: [] } };
  const open = { ...localRule, when: { askedBy: ['customer'] } };
  const bodyFor = (recipient: (typeof recipients)[number]) =>
    composeEscalation(escalationInput({ supportCase, recipient, localRule: open, language })).body;

  expect(bodyFor('partner')).not.toMatch(/zzsecretzz|Polar/);
  expect(bodyFor('partner')).toMatch(
    /L-2 or another that answers the same|L-2 或结论相同的其他规则/,
  );
  for (const recipient of recipients.filter((it) => it !== 'partner')) {
    expect(bodyFor(recipient)).not.toMatch(
      /agreement of our desk|本服务台的约定|support policy|L-2/,
    );
  }
});

import { expect, test } from 'vitest';

import { composeEscalation } from '../../../../../src/main/domain/escalation/compose-escalation.ts';
import type { EscalationInput } from '../../../../../src/main/domain/escalation/escalation-input.ts';
import { locales } from '../../../../../src/shared/model/locale.ts';
import { escalationInput, technicalCase } from './escalation-builder.ts';

const secret = 'zzsecretzz';
const nordwind = {
  answers: 'provider',
  counterpart: 'Nordwind Distribution GmbH',
  agreedOn: '2026-11-23',
} as const;

const providerAnswers = {
  facts: { topic: 'billing', cspModel: 'indirect-reseller', resellerSplit: 'provider' },
  decision: {
    ...technicalCase.decision,
    status: 'routed',
    rule: 'R-SPLIT-PROVIDER',
    owner: 'indirect-provider',
    firstContact: 'indirect-provider',
    contact: 'indirect-provider',
    escalateTo: 'publisher-any',
    certainty: 'local-agreement',
    cites: ['eb4de-121'],
  },
} satisfies Partial<EscalationInput['supportCase']>;

function whyTo(
  recipient: EscalationInput['recipient'],
  change: Pick<Partial<EscalationInput>, 'language' | 'split'> & {
    readonly supportCase?: Partial<EscalationInput['supportCase']>;
    readonly when?: EscalationInput['policy']['rules'][number]['when'];
  } = {},
): string {
  const { supportCase = providerAnswers, when = { resellerSplit: ['provider'] }, ...rest } = change;
  const input = escalationInput({ supportCase, recipient, split: nordwind, ...rest });
  const rules = input.policy.rules.map((rule) => ({
    ...rule,
    id: 'R-SPLIT-PROVIDER',
    when,
    reason: { en: secret, 'zh-CN': secret },
  }));
  const { blocks } = composeEscalation({ ...input, policy: { ...input.policy, rules } });
  return blocks.find((block) => block.name === 'why')?.text ?? '';
}

test('the provider reads that it answers by the agreement, of which day and with whom', () => {
  expect(whyTo('indirect-provider')).toContain(
    'By our agreement of 23 November 2026 with Nordwind Distribution GmbH, you answer this.',
  );
  expect(whyTo('indirect-provider', { language: 'zh-CN' })).toContain(
    '根据我方与 Nordwind Distribution GmbH 于2026年11月23日达成的约定，此问题由贵方答复。',
  );
  for (const language of locales) {
    expect(whyTo('indirect-provider', { language })).not.toMatch(/support policy|支持政策/);
  }
});

test('the provider that only takes the question to the publisher reads the same', () => {
  const { decision } = providerAnswers;
  const supportCase = {
    ...providerAnswers,
    decision: { ...decision, owner: 'publisher', escalateTo: 'publisher-customer-support' },
  } as const;

  expect(whyTo('indirect-provider', { supportCase })).toMatch(
    /^By our agreement of 23 November 2026/,
  );
});

test('an agreement that says otherwise by now is not quoted with its date', () => {
  const split = { ...nordwind, answers: 'reseller' } as const;

  expect(whyTo('indirect-provider', { split })).toMatch(/^By our agreement, you answer this\.$/m);
  expect(whyTo('indirect-provider', { split })).not.toMatch(/Nordwind|November/);
  expect(whyTo('indirect-provider', { split, language: 'zh-CN' })).toMatch(
    /^根据我方与贵方的约定，此问题由贵方答复。$/m,
  );
});

test('what the operator said without a recorded agreement is what we agreed', () => {
  expect(whyTo('indirect-provider', { split: null })).toMatch(
    /^By what we agreed, you answer this\.$/m,
  );
  expect(whyTo('indirect-provider', { split: null, language: 'zh-CN' })).toMatch(
    /^按照双方商定的分工，此问题由贵方答复。$/m,
  );
});

test('where the reseller answers as agreed, the provider is asked for help', () => {
  const split = { ...nordwind, answers: 'reseller' } as const;
  const supportCase = {
    facts: { ...providerAnswers.facts, resellerSplit: 'reseller' },
    decision: { ...providerAnswers.decision, owner: 'partner', firstContact: 'partner' },
  } as const;
  const change = { split, supportCase, when: { resellerSplit: ['reseller'] } };

  expect(whyTo('indirect-provider', change)).toMatch(
    /^By our agreement of 23 November 2026 with Nordwind Distribution GmbH, we answer this; we ask you for your help with it\.$/m,
  );
});

test.each(locales)(
  'nobody else outside the desk reads anything of the agreement (%s)',
  (language) => {
    for (const owner of ['publisher', 'indirect-provider'] as const) {
      const decision = { ...providerAnswers.decision, owner };
      const supportCase = { ...providerAnswers, decision };
      for (const recipient of ['publisher', 'microsoft', 'customer'] as const) {
        expect(whyTo(recipient, { language, supportCase })).not.toMatch(
          /agree|Nordwind|2026|zzsecretzz|R-SPLIT|eb4de|support policy|约定|商定|支持政策/,
        );
      }
    }
  },
);

test('a colleague reads with whom it was agreed, and the reason', () => {
  expect(whyTo('partner')).toContain('Agreed with Nordwind Distribution GmbH on 2026-11-23');
  expect(whyTo('partner')).toContain(`Reason: ${secret}`);
  expect(whyTo('partner', { split: null })).not.toContain('Agreed with');
  expect(whyTo('partner', { split: { ...nordwind, answers: 'reseller' } })).not.toContain(
    'Nordwind',
  );
});

test('characters that deceive in the name of the counterpart are shown', () => {
  const split = { ...nordwind, counterpart: 'Nord\u202Ewind\r\nBcc: all@north.example' };

  expect(whyTo('indirect-provider', { split })).toContain(
    'with Nord[U+202E]wind[U+000D][U+000A]Bcc: all@north.example, you answer this.',
  );
});

test('while a rule without the agreement is still possible, the provider is not told of one', () => {
  const when = { askedBy: ['customer'], resellerSplit: ['provider'] };
  const why = whyTo('indirect-provider', { when });

  expect(why).toMatch(/^We see this question with you\.$/m);
  expect(why).not.toMatch(/[Bb]y our agreement|support policy|zzsecretzz/);
});

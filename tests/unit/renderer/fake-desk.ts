import { dispatch } from '../../../src/main/hosts/dispatch.ts';
import { createClient, type Client } from '../../../src/shared/client.ts';
import type { Handlers, ProcedureName, Send } from '../../../src/shared/contract.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { blankCaseDetails } from '../../../src/shared/model/case-details.ts';
import { freshProgress } from '../../../src/shared/model/case-progress.ts';
import type { Contact } from '../../../src/shared/model/contact.ts';
import type { Explanation } from '../../../src/shared/model/explanation.ts';
import type { Offer } from '../../../src/shared/model/offer.ts';
import type { SupportCase } from '../../../src/shared/model/support-case.ts';
import type { TriageStep } from '../../../src/shared/model/triage.ts';

export type Call = { readonly name: ProcedureName; readonly input: unknown };

/** A desk of a few procedures behind the real gate and contract: JSON both ways, as over a wire. */
export function createFakeDesk(handlers: Partial<Handlers>) {
  const calls: Call[] = [];
  const all = new Proxy(handlers, {
    get: (target, name) =>
      Reflect.get(target, name) ??
      (() => {
        throw new AppError('UNKNOWN_PROCEDURE', { name: String(name) });
      }),
  });
  const send: Send = async (name, input) => {
    const sent: unknown = JSON.parse(JSON.stringify(input));
    calls.push({ name, input: sent });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the proxy answers every name
    const reply = await dispatch(all as Handlers, name, sent, (error) => {
      throw error;
    });
    return JSON.parse(JSON.stringify(reply));
  };
  const client: Client = createClient(send);
  return {
    send,
    client,
    calls,
    inputsOf: (name: ProcedureName) => calls.filter((it) => it.name === name).map((it) => it.input),
  };
}

/** A promise to settle later, in the order that a test wants. */
export function later<Value>() {
  return Promise.withResolvers<Value>();
}

export const routed = {
  status: 'routed',
  rule: 'R-TECH',
  owner: 'publisher',
  firstContact: 'partner',
  contact: 'publisher-customer-support',
  escalateTo: 'publisher-engineering',
  certainty: 'stated',
  cites: ['eb4de-106'],
} as const satisfies TriageStep['decision'];

export const explanation: Explanation = {
  policyVersion: '2026-11',
  vector: 'FP1:topic=break-fix;policy=2026-11',
  rule: 'R-TECH',
  reason: { en: 'Technical questions go to the publisher.', 'zh-CN': '技术问题找发布者。' },
  certainty: 'stated',
  failed: [{ rule: 'R-PORTAL', fact: 'topic', value: 'break-fix' }],
  possible: ['R-TECH'],
  spans: [{ id: 'eb4de-106', paraphrase: { en: 'To the publisher.', 'zh-CN': '找发布者。' } }],
  notes: [],
  nearMisses: [
    { fact: 'topic', from: 'break-fix', to: 'billing', owners: ['partner'], rule: 'R-BILLING' },
  ],
  mightChange: [],
  published: null,
};

export const routedStep: TriageStep = {
  decision: routed,
  next: null,
  owners: ['publisher'],
  explanation,
  contactChain: [],
  escalateChain: [],
};

export function askingStep(fact: 'askedBy' | 'topic' | 'purchaseChannel'): TriageStep {
  return {
    ...routedStep,
    decision: { status: 'needs-fact', ask: fact, owners: ['publisher', 'microsoft'] },
    next: { fact, answers: [], mostQuestionsLeft: 2 },
    owners: ['publisher', 'microsoft'],
  };
}

export const offer: Offer = {
  publisherId: 'ledgerline',
  offerId: 'reporting',
  name: 'Ledgerline Reporting',
  publisherName: 'Ledgerline Oy',
  publisherKind: 'isv',
  productType: 'SaaS',
  azureBased: false,
  billingModel: null,
  plans: [],
  markets: [],
  cspState: null,
  isPreview: null,
  isStopSell: null,
  isPrivate: null,
  categories: [],
  keywords: [],
  summary: null,
  supportTier: null,
  links: [],
  serviceLevel: null,
  customerAgreementVersion: null,
  capturedAt: '2026-09-12T08:00:00.000Z',
  capturedBy: 'M. Okafor',
  source: { kind: 'manual', by: 'M. Okafor' },
  verifiedAt: null,
};

export const contact: Contact = {
  id: '5b0c2f5e-50f8-4b3e-9a6e-8d1b1c7a0001',
  scope: { kind: 'offer', publisherId: 'ledgerline', offerId: 'reporting' },
  role: 'customer-support',
  name: 'Ledgerline Support',
  email: 'support@ledgerline.example',
  phone: null,
  url: null,
  hours: null,
  openingHours: null,
  timeZone: null,
  languages: [],
  audience: 'partner-only',
  note: null,
  verifiedAt: '2026-11-01T08:00:00.000Z',
  verifiedBy: null,
  mailReturned: null,
  source: { kind: 'manual', by: 'M. Okafor' },
};

export const supportCase: SupportCase = {
  id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11',
  reference: 'FP7K3Q-2026-000001',
  revision: 1,
  createdAt: '2026-11-23T08:00:00.000Z',
  updatedAt: '2026-11-23T08:00:00.000Z',
  createdBy: 'M. Okafor',
  question: 'The export fails.',
  facts: { topic: 'break-fix' },
  decision: routed,
  policyVersion: '2026-11',
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
  details: blankCaseDetails,
  progress: freshProgress,
  exports: [],
  overrides: [],
  linkedTo: [],
};

import { join } from 'node:path';

import type {
  EscalationInput,
  ToldEntry,
} from '../../../../../src/main/domain/escalation/escalation-input.ts';
import { readDatedRules } from '../../../../../src/main/store/dated-rules-file.ts';
import { createShippedTemplates } from '../../../../../src/main/store/template-files.ts';
import {
  blankCaseDetails,
  type CaseDetails,
} from '../../../../../src/shared/model/case-details.ts';
import { freshProgress } from '../../../../../src/shared/model/case-progress.ts';
import type { Contact } from '../../../../../src/shared/model/contact.ts';
import type { DeskProfile } from '../../../../../src/shared/model/desk-profile.ts';
import type { SupportCase } from '../../../../../src/shared/model/support-case.ts';
import { sampleContact } from '../contacts/sample-contact.ts';

const reason = { en: 'The product is its publisher’s.', 'zh-CN': '产品由其发布者负责。' };

/** A technical question about a third-party product, decided. */
export const technicalCase: SupportCase = {
  id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11',
  reference: 'FP7K3Q-2026-000123',
  revision: 1,
  createdAt: '2026-11-23T09:00:00.000Z',
  updatedAt: '2026-11-23T09:00:00.000Z',
  createdBy: 'Ines',
  question: 'The add-in crashes on start\nIt did not last week.',
  facts: { topic: 'break-fix', publisher: 'isv', askedBy: 'customer' },
  decision: {
    status: 'routed',
    rule: 'R-TECH',
    owner: 'publisher',
    firstContact: 'partner',
    contact: 'publisher-customer-support',
    escalateTo: 'publisher-engineering',
    certainty: 'stated',
    cites: ['eb4de-106', 'eb4de-109'],
  },
  policyVersion: 'v1',
  offer: {
    publisherId: 'harbour',
    offerId: 'mail-guard',
    name: 'Harbour Mail Guard',
    publisherName: 'Harbour Software',
    isInCatalogue: true,
  },
  customer: 'Spruce Retail',
  tenantId: 'tenant-7',
  subscriptionId: 'subscription-8',
  orderId: 'order-9',
  severity: 'A',
  impact: 'No mail reaches the shops',
  tried: 'Restarted the client',
  ask: 'Find out why it crashes',
  answerBy: 'Friday 17:00 CET',
  details: blankCaseDetails,
  progress: freshProgress,
  exports: [],
  overrides: [],
  linkedTo: [],
};

export const profile: DeskProfile = {
  deskName: 'North desk',
  operatorName: 'Ines',
  contactEmail: 'desk@north.example',
  contactPhone: '+49 30 5550100',
  cspModel: 'direct-bill',
  casePrefix: 'FP',
  language: 'en',
  microsoftPublishers: [],
};

export const engineer: Contact = sampleContact({
  id: 'engineer',
  role: 'engineering',
  name: 'Dana Engel',
  email: 'dana@harbour.example',
  phone: '+49 40 5550111',
});

export const support: Contact = sampleContact({
  id: 'support',
  name: 'Harbour Help',
  email: 'help@harbour.example',
});

const resourcesFolder = join(import.meta.dirname, '../../../../../resources');
export const shippedTemplate = createShippedTemplates(resourcesFolder);
export const datedRules = readDatedRules(resourcesFolder);

/** What the other side needs to find, believe and repeat it: all of it. */
export const fullDetails: CaseDetails = {
  customerEmail: 'anna@spruce.example',
  customerPhone: '+49 170 5550123',
  publisherAccount: 'spruce-retail',
  providerCustomerNumber: 'C-100',
  providerOrderNumber: 'O-200',
  productId: 'product-5',
  planId: 'business',
  quantity: '25 seats',
  purchasedOn: '2026-01-10',
  subscriptionStatus: 'active',
  since: { local: '2026-11-23T08:10', timeZone: 'Europe/Berlin' },
  isOngoing: true,
  errorText: 'The server could not be reached.',
  errorCode: '0x80131500',
  correlationId: '8a1b2c3d-0000-4000-8000-123456789012',
  occurredAt: { local: '2026-11-23T08:12', timeZone: 'Europe/Berlin' },
  howMany: '25 of 25',
  environment: 'Outlook 16.0',
  steps: 'Open Outlook',
  expected: 'The add-in loads',
  actual: 'It closes',
  invoiceNumber: null,
  invoiceLine: null,
  charged: null,
  expectedCharge: null,
  currency: null,
  billingPeriod: null,
  theirReference: 'HB-77',
};

/** A timeline with a word of everything. */
export const fullTimeline: readonly ToldEntry[] = [
  entry('opened', '2026-11-20T09:00:00.000Z', 'The add-in crashes on start'),
  entry('note', '2026-11-20T09:10:00.000Z', 'They are a difficult customer'),
  entry('call', '2026-11-20T10:00:00.000Z', 'Spoke to Anna', { party: 'customer' }),
  entry('mail-out', '2026-11-21T10:00:00.000Z', '', { party: 'publisher', purpose: 'escalation' }),
  entry('bounce', '2026-11-22T10:00:00.000Z', 'Not ours', { party: 'publisher' }),
];

export function entry(
  kind: ToldEntry['kind'],
  at: string,
  text = '',
  details: ToldEntry['details'] = {},
): ToldEntry {
  return { id: `${kind} ${at}`, kind, at, text, details };
}

/** A case of which everything is known, with a timeline. */
export function fullInput(change: InputChange = {}): EscalationInput {
  const supportCase = { details: fullDetails, ...change.supportCase };
  return escalationInput({ timeline: fullTimeline, ...change, supportCase });
}

type InputChange = Partial<Omit<EscalationInput, 'supportCase'>> & {
  readonly supportCase?: Partial<SupportCase>;
  readonly contacts?: readonly Contact[];
};

/** What an operator types is known, no details; change what a test is about. */
export function escalationInput(change: InputChange = {}): EscalationInput {
  const { supportCase, contacts = [support, engineer], ...rest } = change;
  const { recipient = 'publisher', purpose = 'escalation', language = 'en' } = change;
  return {
    supportCase: { ...technicalCase, ...supportCase },
    recipient,
    purpose,
    checklistOf: 'publisher',
    quoted: null,
    template: change.template ?? shippedTemplate({ recipient, purpose, language }),
    timeline: [],
    datedRules,
    language,
    profile,
    policy: {
      version: 'v1',
      source: { title: { en: 'The support page', 'zh-CN': '支持页面' }, edition: '2020-05-05' },
      rules: [
        {
          id: 'R-TECH',
          when: {},
          owner: 'publisher',
          firstContact: 'partner',
          contact: 'publisher-customer-support',
          escalateTo: null,
          certainty: 'stated',
          cites: ['106'],
          reason,
          examples: [],
        },
      ],
    },
    localRule: null,
    split: null,
    records: { offer: { links: [] }, hasOffer: true, contacts, cspModel: 'direct-bill' },
    ...rest,
  };
}

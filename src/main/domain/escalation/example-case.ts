import type { CaseDetails } from '../../../shared/model/case-details.ts';
import { freshProgress } from '../../../shared/model/case-progress.ts';
import type { TemplateKey } from '../../../shared/model/escalation.ts';
import type { Locale } from '../../../shared/model/locale.ts';
import type { SupportCase } from '../../../shared/model/support-case.ts';
import type { EscalationInput, ToldEntry } from './escalation-input.ts';

const words = {
  en: {
    customer: 'Spruce Retail',
    question:
      'The firewall add-in closes on start since this morning.\nNobody in the shops can work.',
    impact: 'No orders from 25 shops',
    tried: 'Restarted and reinstalled: the same',
    ask: 'Please find out why it closes and tell us the fix.',
    answerBy: 'Tue 24 Nov 2026, 10:00 CET',
    quantity: '25 seats',
    status: 'active',
    errorText: 'The service could not be reached.',
    howMany: '25 of 25 shops',
    steps: 'Open the add-in and wait ten seconds.',
    quoted: 'This is not ours. Please ask Microsoft.',
  },
  'zh-CN': {
    customer: '云杉零售',
    question: '防火墙插件从今天早上起一启动就关闭。\n各门店都无法工作。',
    impact: '25 家门店无法下单',
    tried: '已重启并重新安装，仍然如此',
    ask: '请查明插件关闭的原因并告知修复办法。',
    answerBy: '2026 年 11 月 24 日（周二）10:00 CET',
    quantity: '25 个席位',
    status: '有效',
    errorText: '无法连接到服务。',
    howMany: '25 家门店，全部受影响',
    steps: '打开插件，等待十秒。',
    quoted: '此问题不属于我方，请联系微软。',
  },
} as const;

/** An invented case of which most is known, to show what a template makes of it. */
export function exampleOf({
  recipient,
  purpose,
  language,
}: TemplateKey): Pick<
  EscalationInput,
  | 'supportCase'
  | 'recipient'
  | 'purpose'
  | 'language'
  | 'checklistOf'
  | 'quoted'
  | 'timeline'
  | 'localRule'
  | 'split'
  | 'records'
> {
  return {
    supportCase: exampleCase(language),
    recipient,
    purpose,
    language,
    checklistOf: 'publisher',
    quoted: purpose === 'bounce-answer' ? words[language].quoted : null,
    timeline: exampleTimeline,
    localRule: null,
    split: null,
    records: { offer: { links: [] }, hasOffer: true, contacts: [], cspModel: 'direct-bill' },
  };
}

function exampleCase(language: Locale): SupportCase {
  const { customer, question, impact, tried, ask, answerBy } = words[language];
  return {
    id: '00000000-0000-4000-8000-000000000001',
    reference: 'FP7K3Q-2026-000123',
    revision: 1,
    createdAt: '2026-11-23T08:30:00.000Z',
    updatedAt: '2026-11-23T08:30:00.000Z',
    createdBy: '',
    question,
    facts: { topic: 'break-fix', publisher: 'isv', purchaseChannel: 'through-partner' },
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
    policyVersion: '',
    offer: {
      publisherId: 'birchwall',
      offerId: 'firewall',
      name: 'Birchwall Firewall',
      publisherName: 'Birchwall',
      isInCatalogue: true,
    },
    customer,
    tenantId: '7d3a2f10-5c1e-4b9a-8f22-90b1c2d3e4f5',
    subscriptionId: '1b9c8d7e-6f50-4a3b-9c2d-1e0f2a3b4c5d',
    orderId: '9f8e7d6c-5b4a-4392-8170-6f5e4d3c2b1a',
    severity: 'A',
    impact,
    tried,
    ask,
    answerBy,
    details: exampleDetails(language),
    progress: freshProgress,
    exports: [
      {
        exportedAt: '2026-11-22T09:00:00.000Z',
        to: 'publisher',
        language,
        form: 'eml',
        purpose: 'escalation',
        fileName: '',
        sha256: '',
      },
    ],
    overrides: [],
    linkedTo: [],
  };
}

function exampleDetails(language: Locale): CaseDetails {
  const { quantity, status, errorText, howMany, steps } = words[language];
  return {
    customerEmail: null,
    customerPhone: null,
    publisherAccount: 'spruce-retail',
    providerCustomerNumber: 'C-20417',
    providerOrderNumber: 'O-88310',
    productId: null,
    planId: 'business-25',
    quantity,
    purchasedOn: '2026-01-10',
    subscriptionStatus: status,
    since: { local: '2026-11-23T08:10', timeZone: 'Europe/Berlin' },
    isOngoing: true,
    errorText,
    errorCode: '0x80131500',
    correlationId: null,
    occurredAt: { local: '2026-11-23T08:12', timeZone: 'Europe/Berlin' },
    howMany,
    environment: null,
    steps,
    expected: null,
    actual: null,
    invoiceNumber: null,
    invoiceLine: null,
    charged: null,
    expectedCharge: null,
    currency: null,
    billingPeriod: null,
    theirReference: 'BW-4471',
  };
}

const exampleTimeline: readonly ToldEntry[] = [
  { id: '1', kind: 'opened', at: '2026-11-22T08:30:00.000Z', text: '', details: {} },
  {
    id: '2',
    kind: 'call',
    at: '2026-11-22T08:45:00.000Z',
    text: '',
    details: { party: 'customer' },
  },
];

import { z } from '../zod.ts';

/** The 27 topics in their groups (domain: facts). The order is the order of display. */
export const topicGroups = {
  product: [
    'how-to',
    'break-fix',
    'outage',
    'sla-claim',
    'documentation',
    'marketing-material',
    'licence-activation',
    'privacy-security',
  ],
  commerce: [
    'billing',
    'metered-usage',
    'payment',
    'account-setup',
    'subscription-change',
    'refund',
    'purchase-failure',
  ],
  platform: [
    'partner-account',
    'portal-error',
    'offer-management',
    'deployment',
    'offer-visibility',
  ],
  agreement: [
    'customer-agreement',
    'csp-agreement',
    'other-agreement',
    'abuse-fraud',
    'contact-missing',
    'quote-pricing',
    'other',
  ],
} as const;
export type TopicGroup = keyof typeof topicGroups;

/** Every input column of the decision table with its values, in the order of the specification. */
export const factValues = {
  publisher: ['isv', 'microsoft', 'unknown'],
  purchaseChannel: ['through-partner', 'customer-direct'],
  askedBy: ['customer', 'partner', 'isv'],
  cspModel: ['direct-bill', 'indirect-provider', 'indirect-reseller'],
  topic: [
    ...topicGroups.product,
    ...topicGroups.commerce,
    ...topicGroups.platform,
    ...topicGroups.agreement,
  ],
  commerceFault: ['yes', 'no'],
  azureBased: ['yes', 'no'],
  firstLine: ['yes', 'no'],
  handoff: ['via-desk', 'direct'],
  customerUsableContact: ['yes', 'no'],
  resellerSplit: ['unrecorded', 'reseller', 'provider'],
  refundWindow: ['open', 'passed'],
  isvStep: ['yes', 'no'],
} as const;

export type FactName = keyof typeof factValues;
export type FactValue<N extends FactName = FactName> = (typeof factValues)[N][number];
export type Topic = FactValue<'topic'>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the keys of a constant
export const factNames = Object.keys(factValues) as readonly FactName[];

/** What is known about one question. An absent key means "not known yet"; null is not a value. */
export const Facts = z.strictObject({
  publisher: z.enum(factValues.publisher).optional(),
  purchaseChannel: z.enum(factValues.purchaseChannel).optional(),
  askedBy: z.enum(factValues.askedBy).optional(),
  cspModel: z.enum(factValues.cspModel).optional(),
  topic: z.enum(factValues.topic).optional(),
  commerceFault: z.enum(factValues.commerceFault).optional(),
  azureBased: z.enum(factValues.azureBased).optional(),
  firstLine: z.enum(factValues.firstLine).optional(),
  handoff: z.enum(factValues.handoff).optional(),
  customerUsableContact: z.enum(factValues.customerUsableContact).optional(),
  resellerSplit: z.enum(factValues.resellerSplit).optional(),
  refundWindow: z.enum(factValues.refundWindow).optional(),
  isvStep: z.enum(factValues.isvStep).optional(),
});
/** Absent = not known yet. */
export type Facts = { readonly [N in FactName]?: FactValue<N> | undefined };
export type CompleteFacts = { readonly [N in FactName]: FactValue<N> };

export const FactNameSchema = z.enum(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- zod wants a non-empty tuple
  factNames as readonly [FactName, ...FactName[]],
);

/** Where the desk got a fact from; shown beside every fact. */
export const factSources = ['offer', 'contact', 'profile', 'agreement', 'operator'] as const;
export const FactSource = z.enum(factSources);
export type FactSource = (typeof factSources)[number];

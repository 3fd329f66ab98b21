import { z } from '../zod.ts';
import { FactNameSchema } from './facts.ts';

/** Who is accountable for the case. */
export const owners = [
  'publisher',
  'partner',
  'indirect-provider',
  'shared-indirect',
  'microsoft',
  'undetermined',
  'outside-policy',
] as const;
export const Owner = z.enum(owners);
export type Owner = (typeof owners)[number];

/** Who handles the case now. */
export const firstContacts = ['publisher', 'partner', 'indirect-provider', 'microsoft'] as const;
export const FirstContact = z.enum(firstContacts);
export type FirstContact = (typeof firstContacts)[number];

/** The hops that a rule can name: the next one (`contact`) or the one after (`escalateTo`). */
export const contactHops = [
  'publisher-customer-support',
  'publisher-engineering',
  'publisher-csp-program',
  'publisher-any',
  'offer-resources',
  'own-desk',
  'indirect-provider',
  'microsoft-partner-support',
  'microsoft-azure-request',
  'microsoft-service-request',
  'microsoft-publisher-support',
  'microsoft-marketplace-support',
  'ask-for-facts',
] as const;
export const ContactHop = z.enum(contactHops);
export type ContactHop = (typeof contactHops)[number];

/** How firmly the page speaks, strongest first: it says so, it follows from it, the desk agreed it. */
export const certainties = ['stated', 'inferred', 'local-agreement'] as const;
export const Certainty = z.enum(certainties);
export type Certainty = (typeof certainties)[number];

/** What is the same for every completion of the facts when a question is routed. `null`: no hop after. */
export const Outcome = z.strictObject({
  owner: Owner,
  firstContact: FirstContact,
  contact: ContactHop,
  escalateTo: ContactHop.nullable(),
});
export type Outcome = Readonly<z.infer<typeof Outcome>>;

/** The answer of the decision table to what is known: an outcome, or the one fact to ask for next. */
export const Decision = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('routed'),
    /** The first rule, in table order, that some completion of the facts still hits. */
    rule: z.string(),
    owner: Owner,
    firstContact: FirstContact,
    contact: ContactHop,
    escalateTo: ContactHop.nullable(),
    /** The weakest of the rules still possible. */
    certainty: Certainty,
    /** Span ids of all rules still possible, such as `eb4de-105`. */
    cites: z.array(z.string()),
  }),
  z.strictObject({
    status: z.literal('needs-fact'),
    ask: FactNameSchema,
    /** Every owner that some completion of the facts leads to. */
    owners: z.array(Owner),
  }),
]);
export type Decision = z.infer<typeof Decision>;
export type RoutedDecision = Extract<Decision, { status: 'routed' }>;

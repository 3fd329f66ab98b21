import type { ContactHop } from '../../shared/model/decision.ts';

/** The spans that name a hop. A hop that none of them names is the desk's own practice. */
const namedBy: Readonly<Record<ContactHop, readonly string[]>> = {
  'publisher-customer-support': ['114', '124'],
  'publisher-engineering': ['124'],
  'publisher-csp-program': ['124'],
  'publisher-any': ['118', '123'],
  'offer-resources': ['125'],
  'own-desk': ['105', '112', '113'],
  'indirect-provider': ['120', '121'],
  'microsoft-partner-support': ['115', '116'],
  'microsoft-publisher-support': ['115', '116'],
  'microsoft-azure-request': [],
  'microsoft-service-request': [],
  'microsoft-marketplace-support': [],
  'ask-for-facts': [],
};

/** True when one of the cited spans names the hop itself, not only its owner. */
export function isNamedByPage(hop: ContactHop, cites: readonly string[]): boolean {
  return cites.some((cite) => namedBy[hop].includes(cite.slice(cite.lastIndexOf('-') + 1)));
}

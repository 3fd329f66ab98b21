import type { ContactChainStep, ContactRole } from '../../shared/model/contact.ts';
import type { TriageWork } from './triage-work.ts';

export type Missing =
  | { readonly kind: 'question' | 'offer' | 'contact' | 'verified' }
  /** The desk keeps this record itself; others stand in the catalogue. */
  | { readonly kind: 'desk-contact'; readonly role: ContactRole }
  | { readonly kind: 'address'; readonly role: ContactRole }
  | { readonly kind: 'old'; readonly verifiedAt: string };

/** A contact that nobody confirmed for this long is worth a check. */
const oldAfterMs = 180 * 86_400_000;

/** These hops are no record: nothing about them can be missing. */
const withoutRecord: readonly ContactChainStep['role'][] = [
  'own-desk',
  'offer-resources',
  'ask-for-facts',
];

/** Kept by the desk for every offer. */
const deskRoles: readonly ContactRole[] = [
  'indirect-provider',
  'microsoft-partner-support',
  'microsoft-azure-request',
  'microsoft-service-request',
  'microsoft-publisher-support',
  'microsoft-marketplace-support',
];

/** What is missing before somebody can be written to, now or as the hop after. */
export function missingForContact(work: TriageWork, now: Date): Missing[] {
  const missing: Missing[] = work.question.trim() === '' ? [{ kind: 'question' }] : [];
  const step = work.step.last;
  const chains = [step?.contactChain ?? [], step?.escalateChain ?? []].filter(needsRecord);
  const isPublishers = chains.flat().some((it) => it.level === 'offer' || it.level === 'publisher');
  if (isPublishers && work.offer === null) missing.push({ kind: 'offer' });
  const [first] = chains;
  if (first) missing.push(...missingInRecord(first, now));
  return missing;
}

function needsRecord(chain: readonly ContactChainStep[]): boolean {
  return chain.length > 0 && !chain.some((it) => withoutRecord.includes(it.role));
}

/** Of the first chain that needs a record: the hop after has time until then. */
function missingInRecord(chain: readonly ContactChainStep[], now: Date): Missing[] {
  const contact = chain.find((it) => it.isUsed)?.contact ?? null;
  if (contact === null) {
    const own = deskRoles.find((it) => it === chain[0]?.role);
    return [own ? { kind: 'desk-contact', role: own } : { kind: 'contact' }];
  }
  const missing: Missing[] = [];
  if (contact.email === null) missing.push({ kind: 'address', role: contact.role });
  const { verifiedAt } = contact;
  if (verifiedAt === null) missing.push({ kind: 'verified' });
  else if (now.getTime() - Date.parse(verifiedAt) > oldAfterMs) {
    missing.push({ kind: 'old', verifiedAt });
  }
  return missing;
}

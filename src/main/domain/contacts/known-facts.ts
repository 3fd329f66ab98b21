import type { Contact } from '../../../shared/model/contact.ts';
import type { FactName, FactSource, FactValue, Topic } from '../../../shared/model/facts.ts';
import type { Offer, OfferChoice } from '../../../shared/model/offer.ts';
import type { KnownFact } from '../../../shared/model/triage.ts';
import { hasCustomerContact } from './customer-contact.ts';
import { groupOf, settleSplit, type Splits } from './reseller-split.ts';

/** What the desk has on record before anybody is asked. */
export type KnownRecords = {
  readonly cspModel: FactValue<'cspModel'>;
  /** Undefined: none was chosen, or it is on no record. */
  readonly offer: Offer | undefined;
  readonly choice: OfferChoice | undefined;
  /** Of the offer and its publisher. */
  readonly contacts: readonly Contact[];
  /** Undefined: not known yet. */
  readonly topic: Topic | undefined;
  readonly splits: Splits;
};

/** The facts that the records settle, each with its source; what they do not know is left out. */
export function findKnownFacts(records: KnownRecords): KnownFact[] {
  const { cspModel, offer, choice, contacts } = records;
  return [
    ...known('cspModel', cspModel, 'profile'),
    // An offer of a publisher nobody has placed yet settles nothing: the operator may know.
    ...known(
      'publisher',
      offer?.publisherKind === 'unknown' ? null : offer?.publisherKind,
      'offer',
    ),
    ...known('azureBased', toYesOrNo(offer?.azureBased), 'offer'),
    ...known('firstLine', choice?.firstLine, 'profile'),
    ...known('handoff', choice?.handoff, 'profile'),
    ...known('customerUsableContact', hasCustomerContact(contacts), 'contact'),
    ...known('resellerSplit', splitOf(records), 'agreement'),
  ];
}

/** Only a reseller shares its duties; that nothing was agreed is known too. */
function splitOf({ cspModel, topic, splits }: KnownRecords) {
  if (cspModel !== 'indirect-reseller' || topic === undefined) return undefined;
  return settleSplit(groupOf(topic), splits);
}

function known<Name extends FactName>(
  fact: Name,
  value: FactValue<Name> | null | undefined,
  source: FactSource,
): KnownFact[] {
  return value === null || value === undefined ? [] : [{ fact, value, source }];
}

function toYesOrNo(value: boolean | null | undefined): 'yes' | 'no' | undefined {
  if (value === null || value === undefined) return undefined;
  return value ? 'yes' : 'no';
}

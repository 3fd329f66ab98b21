import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Contact, type ContactScope } from '../../../shared/model/contact.ts';
import { Offer } from '../../../shared/model/offer.ts';
import { z } from '../../../shared/zod.ts';
import type { CatalogueRecord } from '../../domain/catalogue/catalogue-record.ts';
import { parseHours } from '../../domain/contacts/parse-hours.ts';

const day = z.iso.date();

const SampleContact = z.strictObject({
  role: Contact.shape.role,
  name: Contact.shape.name.default(null),
  email: Contact.shape.email.default(null),
  phone: Contact.shape.phone.default(null),
  url: Contact.shape.url.default(null),
  hours: Contact.shape.hours.default(null),
  timeZone: Contact.shape.timeZone.default(null),
  languages: Contact.shape.languages.default([]),
  audience: Contact.shape.audience.default('partner-only'),
  note: Contact.shape.note.default(null),
  verifiedAt: day,
});
type SampleContact = z.infer<typeof SampleContact>;

const SampleOffer = z.strictObject({
  offerId: Offer.shape.offerId,
  name: Offer.shape.name,
  productType: Offer.shape.productType,
  azureBased: Offer.shape.azureBased,
  billingModel: Offer.shape.billingModel,
  popularity: z.number(),
  summary: z.string(),
  plans: Offer.shape.plans.default([]),
  markets: Offer.shape.markets.default([]),
  cspState: Offer.shape.cspState.default('opt-in'),
  isPreview: z.boolean().default(false),
  isStopSell: z.boolean().default(false),
  isPrivate: z.boolean().default(false),
  categories: Offer.shape.categories,
  keywords: Offer.shape.keywords,
  links: Offer.shape.links.default([]),
  serviceLevel: Offer.shape.serviceLevel.default(null),
  customerAgreementVersion: Offer.shape.customerAgreementVersion.default(null),
  contacts: z.array(SampleContact).default([]),
});

const SampleFile = z.strictObject({
  about: z.string(),
  verifiedAt: day,
  publishers: z.array(
    z.strictObject({
      publisherId: Offer.shape.publisherId,
      name: z.string(),
      contacts: z.array(SampleContact),
      offers: z.array(SampleOffer),
    }),
  ),
});

export type Sample = {
  readonly records: readonly CatalogueRecord[];
  readonly publisherContacts: readonly Contact[];
};

/** The invented catalogue that the desk ships, captured at `capturedAt`. */
export function readSample(resourcesFolder: string, capturedAt: string): Sample {
  const text = readFileSync(join(resourcesFolder, 'sample', 'catalogue.json'), 'utf8');
  const file = SampleFile.parse(JSON.parse(text));
  return {
    records: file.publishers.flatMap(({ publisherId, name: publisherName, offers }) =>
      offers.map(({ popularity, contacts, ...offer }) => ({
        offer: {
          ...offer,
          publisherId,
          publisherName,
          supportTier: null,
          capturedAt,
          capturedBy: '',
          source: { kind: 'sample' as const },
          verifiedAt: toTime(file.verifiedAt),
        },
        description: null,
        popularity,
        contacts: toContacts(contacts, { kind: 'offer', publisherId, offerId: offer.offerId }),
      })),
    ),
    publisherContacts: file.publishers.flatMap(({ publisherId, contacts }) =>
      toContacts(contacts, { kind: 'publisher', publisherId }),
    ),
  };
}

function toContacts(contacts: readonly SampleContact[], scope: ContactScope): Contact[] {
  const owner = [
    'publisherId' in scope ? scope.publisherId : scope.kind,
    ...('offerId' in scope ? [scope.offerId] : []),
  ].join('/');
  return contacts.map((contact, index) => ({
    ...contact,
    // These words are ours: where they say a whole week, the week is what they mean.
    openingHours: contact.hours === null ? null : parseHours(contact.hours),
    verifiedBy: null,
    mailReturned: null,
    id: `${owner}#${contact.role}-${index + 1}`,
    scope,
    verifiedAt: toTime(contact.verifiedAt),
    source: { kind: 'sample' },
  }));
}

function toTime(date: string): string {
  return `${date}T00:00:00.000Z`;
}

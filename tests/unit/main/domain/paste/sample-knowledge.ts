import type { KnownOffer, Knowledge } from '../../../../../src/main/domain/paste/find-names.ts';

const offers: readonly KnownOffer[] = [
  { publisherId: 'brightwater', offerId: 'hub', title: 'Brightwater Sensor Hub' },
  { publisherId: 'gangkou', offerId: 'sensors', title: '港口传感平台' },
  { publisherId: 'ledgerline', offerId: 'reporting', title: 'Reporting' },
];

/** Three offers, found as a catalogue finds them: by words of their names; and two customers. */
export const knowledge: Knowledge = {
  findOffers: (words) =>
    offers.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase())),
  customers: ['Northbrook Ltd', '海港物流有限公司'],
  ownAddresses: ['desk@harbour.example', '+358 9 5555 0100'],
};

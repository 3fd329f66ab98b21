import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { openTimesOf } from '../../../../src/main/domain/contacts/open-times.ts';
import { readMicrosoftPublishers } from '../../../../src/main/store/catalogue/microsoft-publishers-file.ts';
import { readSample } from '../../../../src/main/store/catalogue/sample-file.ts';
import { resourcesFolder } from './catalogue-desk.ts';

const sample = readSample(resourcesFolder, '2026-11-23T00:00:00.000Z');
const offers = sample.records.map((record) => record.offer);

test('the sample is of invented companies: every address is reserved for examples', () => {
  const text = readFileSync(join(resourcesFolder, 'sample', 'catalogue.json'), 'utf8');
  const hosts = text.match(/(?<=https:\/\/|@)[a-z0-9.-]+/g) ?? [];

  expect(hosts.length).toBeGreaterThan(50);
  expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
});

test('the sample shows each kind of offer that the desk treats in its own way', () => {
  expect(offers.length).toBeGreaterThanOrEqual(35);
  expect(new Set(offers.map((offer) => offer.azureBased))).toEqual(new Set([true, false]));
  const models = new Set(offers.map((offer) => offer.billingModel));
  for (const model of ['licence', 'metered', 'usage', 'byol', 'free', 'listing-only'] as const) {
    expect(models).toContain(model);
  }
  expect(offers.some((offer) => offer.isStopSell)).toBe(true);
  expect(offers.some((offer) => offer.isPreview)).toBe(true);
  expect(offers.filter((offer) => /防火/.test(offer.name))).toHaveLength(1);
});

test('one offer has no contact at all, its publisher included', () => {
  const withPublisherContact = new Set(
    sample.publisherContacts.map((it) => ('publisherId' in it.scope ? it.scope.publisherId : '')),
  );
  const bare = sample.records.filter(
    (it) => it.contacts.length === 0 && !withPublisherContact.has(it.offer.publisherId),
  );

  expect(bare.map((it) => it.offer.name)).toContain('Fernhill Ward Board');
});

test("engineers and partner programmes are never for customers, and Microsoft's way can be tried", () => {
  const contacts = [...sample.publisherContacts, ...sample.records.flatMap((it) => it.contacts)];
  const others = contacts.filter((contact) => contact.role !== 'customer-support');

  expect(others.length).toBeGreaterThan(5);
  expect(others.every((contact) => contact.audience === 'partner-only')).toBe(true);
  const microsofts = new Set(readMicrosoftPublishers(resourcesFolder));
  expect(offers.filter((offer) => microsofts.has(offer.publisherId))).toHaveLength(2);
});

test('the card can tell whether a contact of the sample is open, and does not where its words leave it open', () => {
  const contacts = [...sample.publisherContacts, ...sample.records.flatMap((it) => it.contacts)];
  const isOpen = (id: string, at: string) => {
    const contact = contacts.find((it) => it.id === id);
    if (!contact) throw new Error(`no contact ${id}`);
    const holidays = { calendar: { holidays: [], extraDays: [] }, sets: [] };
    const times = openTimesOf(contact, new Date(at), holidays);
    return times.status === 'known'
      ? times.spans.some(({ from, until }) => from <= at && at < until)
      : times.reason;
  };

  // A Monday in Beijing: ten in the morning, and seven in the evening.
  expect(isOpen('yunxiu-security#customer-support-1', '2026-11-23T02:00:00.000Z')).toBe(true);
  expect(isOpen('yunxiu-security#customer-support-1', '2026-11-23T11:00:00.000Z')).toBe(false);
  expect(isOpen('yunxiu-security#engineering-2', '2026-11-22T20:00:00.000Z')).toBe(true);
  const unclear = contacts.filter((it) => it.hours !== null && it.openingHours === null);
  expect(new Set(unclear.map((it) => it.hours))).toEqual(
    new Set(['Every day, around the clock for severity A', 'Po-Pá 08:00-16:00']),
  );
});

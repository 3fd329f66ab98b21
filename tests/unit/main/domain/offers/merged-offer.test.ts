import { expect, test } from 'vitest';

import {
  changedFields,
  mergeOffer,
  type HandKeptOffer,
} from '../../../../../src/main/domain/offers/merged-offer.ts';
import type { OfferEdit } from '../../../../../src/shared/model/offer.ts';
import { sampleOffer } from './sample-offer.ts';

function editOf(change: Partial<OfferEdit> = {}): OfferEdit {
  const { publisherId, offerId, name, publisherName, publisherKind } = sampleOffer();
  return {
    publisherId,
    offerId,
    name,
    publisherName,
    publisherKind,
    productType: 'SaaS',
    azureBased: null,
    billingModel: null,
    summary: null,
    links: [],
    ...change,
  };
}

function handKept(edit: OfferEdit, imported = sampleOffer()): HandKeptOffer {
  return {
    edit,
    changed: changedFields(edit, imported),
    savedAt: '2026-11-20T00:00:00.000Z',
    savedBy: 'Ines',
  };
}

test('only what an operator changed wins over the imported record', () => {
  const kept = handKept(editOf({ name: 'Mail Guard Pro' }));
  const nextImport = sampleOffer({ name: 'Mail Guard (old)', summary: 'New summary' });

  const offer = mergeOffer(nextImport, kept);

  expect(kept.changed).toEqual(['name']);
  expect(offer).toMatchObject({
    name: 'Mail Guard Pro',
    summary: 'New summary',
    markets: ['DE'],
    source: { kind: 'manual', by: 'Ines' },
    verifiedAt: '2026-11-20T00:00:00.000Z',
  });
});

test('a field that was emptied by hand stays empty', () => {
  const imported = sampleOffer({ summary: 'Wrong summary' });

  const offer = mergeOffer(imported, handKept(editOf({ summary: null }), imported));

  expect(offer?.summary).toBeNull();
});

test('an offer of our own needs no imported record', () => {
  const edit = editOf({ name: 'Our own' });
  const kept = { ...handKept(edit), changed: changedFields(edit, undefined) };

  expect(mergeOffer(undefined, kept)).toMatchObject({ name: 'Our own', markets: [], plans: [] });
});

test('a corrected offer stays whole when the catalogue loses it', () => {
  const kept = handKept(editOf({ name: 'Corrected' }));

  expect(mergeOffer(undefined, kept)).toMatchObject({
    name: 'Corrected',
    publisherName: 'Harbour Software',
  });
});

test('an offer that nobody touched is as it was imported', () => {
  const imported = sampleOffer();

  expect(mergeOffer(imported, undefined)).toBe(imported);
});

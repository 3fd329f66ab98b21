import { expect, test } from 'vitest';

import { findMisfits } from '../../../../../src/main/domain/catalogue/columns.ts';
import { guessMapping } from '../../../../../src/main/domain/catalogue/guess-mapping.ts';

test('English names are known however they are written', () => {
  const { columns } = guessMapping([
    'Publisher ID',
    'offer_id',
    'displayName',
    'Support-URL',
    'Is Free',
  ]);

  expect(columns).toEqual({
    publisherId: ['Publisher ID'],
    offerId: ['offer_id'],
    name: ['displayName'],
    supportUrl: ['Support-URL'],
    isFree: ['Is Free'],
  });
});

test('Chinese names are known', () => {
  const { columns } = guessMapping(['发布者 ID', '产品编号', '产品名称', '厂商名称', '支持邮箱']);

  expect(columns).toEqual({
    publisherId: ['发布者 ID'],
    offerId: ['产品编号'],
    name: ['产品名称'],
    publisherName: ['厂商名称'],
    supportEmail: ['支持邮箱'],
  });
});

test('what a list puts before its names does not matter', () => {
  expect(guessMapping(['mp_publisher_id', 'mp_offer_id', 'mp_summary']).columns).toEqual({
    publisherId: ['mp_publisher_id'],
    offerId: ['mp_offer_id'],
    summary: ['mp_summary'],
  });
});

test('a column of publishers serves as their id only when there is none, and fills one field', () => {
  expect(guessMapping(['Publisher', 'Offer ID']).columns).toEqual({
    publisherId: ['Publisher'],
    offerId: ['Offer ID'],
  });
  expect(guessMapping(['Publisher', 'Publisher ID', 'Offer ID']).columns).toEqual({
    publisherId: ['Publisher ID'],
    offerId: ['Offer ID'],
    publisherName: ['Publisher'],
  });
});

test('names that say nothing are left to the operator', () => {
  const mapping = guessMapping(['id', 'col1', 'foo', '__proto__']);

  expect(mapping.columns).toEqual({});
  expect(findMisfits(mapping, ['id', 'col1'])).toEqual(['publisherId', 'offerId']);
});

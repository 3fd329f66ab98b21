import { expect, test } from 'vitest';

import {
  blankNotice,
  isOpenNotice,
  lackingOfNotice,
  noticeFieldsOf,
  toNotice,
} from '../../../../src/renderer/notices/notice-fields.ts';
import type { ServiceNotice } from '../../../../src/shared/model/case-list.ts';

const notice: ServiceNotice = {
  id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11',
  offer: { publisherId: 'ledgerline', offerId: 'reporting' },
  offerName: 'Ledgerline Reporting',
  kind: 'outage',
  from: '2026-11-23T08:00:00.000Z',
  until: null,
  text: 'Exports fail.',
  source: 'Status page',
};

test('a notice that is opened for editing and saved unchanged is the same notice', () => {
  const { offerName: _name, ...edit } = notice;

  expect(toNotice(noticeFieldsOf(notice))).toEqual(edit);
});

test('a notice needs its offer, a beginning, words, and an end after the beginning', () => {
  const blank = blankNotice(notice.id, new Date('2026-11-23T08:00:00.000Z'));

  expect(lackingOfNotice(blank)).toEqual(['offer', 'text']);
  expect(lackingOfNotice({ ...noticeFieldsOf(notice), until: '2020-01-01T00:00' })).toEqual([
    'until',
  ]);
  expect(lackingOfNotice({ ...noticeFieldsOf(notice), from: '' })).toContain('from');
});

test('a notice holds from its beginning until its end', () => {
  const ended = { ...notice, until: '2026-11-23T10:00:00.000Z' };

  expect(isOpenNotice(notice, new Date('2026-11-23T07:59:00.000Z'))).toBe(false);
  expect(isOpenNotice(notice, new Date('2026-11-23T08:00:00.000Z'))).toBe(true);
  expect(isOpenNotice(ended, new Date('2026-11-23T10:00:00.000Z'))).toBe(false);
});

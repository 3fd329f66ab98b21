import { expect, onTestFinished, test } from 'vitest';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { openDeskFile } from '../../../../../src/main/store/desk/open-desk-file.ts';
import type { Contact } from '../../../../../src/shared/model/contact.ts';
import type { OfferEdit } from '../../../../../src/shared/model/offer.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { casePage } from './case-pages.ts';
import { newCase } from './new-case.ts';

const by = { at: '2026-11-23T09:00:00.000Z', operator: 'Ines' };

function openDesk(folder = temporaryFolder(), randomInt = (below: number) => below - 1) {
  const desk = openDeskStore(folder, { randomInt });
  onTestFinished(() => desk.close());
  return desk;
}

function offerEdit(change: Partial<OfferEdit> = {}): OfferEdit {
  return {
    publisherId: 'harbour',
    offerId: 'mail-guard',
    name: 'Harbour Mail Guard',
    publisherName: 'Harbour Software',
    publisherKind: 'isv',
    productType: 'SaaS',
    azureBased: false,
    billingModel: 'licence',
    summary: 'Reads mail before you do',
    links: [{ kind: 'support', url: 'https://harbour.example/help' }],
    ...change,
  };
}

function contact(change: Partial<Contact> = {}): Contact {
  return {
    id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11',
    scope: { kind: 'offer', publisherId: 'harbour', offerId: 'mail-guard' },
    role: 'engineering',
    name: '王小明',
    email: 'ming@harbour.example',
    phone: null,
    url: null,
    hours: null,
    openingHours: null,
    timeZone: null,
    languages: ['zh-CN', 'en'],
    audience: 'partner-only',
    note: null,
    verifiedAt: null,
    verifiedBy: null,
    mailReturned: null,
    source: { kind: 'manual', by: 'Ines' },
    ...change,
  };
}

function keep(desk: ReturnType<typeof openDesk>, edit: OfferEdit): void {
  desk.offers.save({ edit, changed: ['name'], savedAt: by.at, savedBy: by.operator });
}

test('the four characters of a desk are made once and leave out what looks alike', () => {
  const folder = temporaryFolder();
  const first = openDesk(folder, (below) => below - 1).profile.takeCaseNumber();

  const again = openDesk(folder, () => 0).profile.takeCaseNumber();

  expect(first).toEqual({ number: 1, referenceCode: 'ZZZZ' });
  expect(again).toEqual({ number: 2, referenceCode: 'ZZZZ' });
  const seen = Array.from({ length: 30 }, (_, at) => {
    const desk = openDesk(temporaryFolder(), (below) => at % below);
    return desk.profile.takeCaseNumber().referenceCode.charAt(0);
  });
  expect(seen.join('')).not.toMatch(/[01ILO]/);
  expect(new Set(seen).size).toBe(30);
});

test('the profile keeps only what was set', () => {
  const desk = openDesk();

  const before = desk.profile.read();
  desk.profile.change({ deskName: 'North desk' });
  desk.profile.change({ language: 'zh-CN' });

  expect(before).toEqual({ isSetUp: false, profile: {} });
  expect(desk.profile.read()).toEqual({
    isSetUp: false,
    profile: { deskName: 'North desk', language: 'zh-CN' },
  });
});

test('the first run ends when desk and operator have names, and does not come back', () => {
  const { profile } = openDesk();
  const isSetUpAfter = (change: Parameters<typeof profile.change>[0]) => {
    profile.change(change);
    return profile.read().isSetUp;
  };

  expect(isSetUpAfter({})).toBe(false);
  expect(isSetUpAfter({ language: 'zh-CN' })).toBe(false);
  expect(isSetUpAfter({ deskName: 'North desk', operatorName: ' ' })).toBe(false);
  expect(isSetUpAfter({ operatorName: 'Ines' })).toBe(true);
  expect(isSetUpAfter({ operatorName: '' })).toBe(true);
});

test('a profile that another window changed is read anew', () => {
  const folder = temporaryFolder();
  const [one, other] = [openDesk(folder), openDesk(folder)];
  one.profile.read();

  other.profile.change({ deskName: 'Changed elsewhere' });

  expect(one.profile.read().profile.deskName).toBe('Changed elsewhere');
});

test('an offer that was written by hand is read back, and forgotten when asked', () => {
  const desk = openDesk();
  const edit = offerEdit();

  keep(desk, edit);

  expect(desk.offers.get(edit)).toEqual({
    edit,
    changed: ['name'],
    savedAt: by.at,
    savedBy: 'Ines',
  });
  expect(desk.offers.remove(edit)).toMatchObject({ name: edit.name });
  expect(desk.offers.remove(edit)).toBeUndefined();
  expect(desk.offers.get(edit)).toBeUndefined();
  expect(desk.handKept.search('harbour', ['offer'], 10)).toEqual([]);
});

test('what a desk chose for an offer is kept; an offer without a choice has none', () => {
  const desk = openDesk();
  const key = { publisherId: 'harbour', offerId: 'mail-guard' };

  desk.offerChoices.save(key, { firstLine: 'yes', handoff: null }, by);
  desk.offerChoices.save(key, { firstLine: 'no', handoff: 'direct' }, by);

  expect(desk.offerChoices.get(key)).toEqual({ firstLine: 'no', handoff: 'direct' });
  expect(desk.offerChoices.get({ ...key, offerId: 'other' })).toEqual({
    firstLine: null,
    handoff: null,
  });
});

test.each<Contact['scope']>([
  { kind: 'offer', publisherId: 'harbour', offerId: 'mail-guard' },
  { kind: 'publisher', publisherId: 'harbour' },
  { kind: 'indirect-provider' },
  { kind: 'microsoft' },
])('a contact of scope $kind is kept under its scope alone', (scope) => {
  const desk = openDesk();
  const kept = contact({ scope });

  desk.contacts.save(kept, by);

  expect(desk.contacts.ofScope(scope)).toEqual([kept]);
  expect(desk.contacts.ofScope({ kind: 'publisher', publisherId: 'other' })).toEqual([]);
});

test('a contact is found by name and address, and not any more once it is removed', () => {
  const desk = openDesk();
  const kept = contact();
  desk.contacts.save(kept, by);
  desk.contacts.save({ ...kept, email: 'wang@harbour.example' }, by);

  const byName = desk.handKept.search('小明', ['contact'], 10);
  const byOldAddress = desk.handKept.search('ming@harbour', ['contact'], 10);
  desk.contacts.remove(kept.id);

  expect(byName).toEqual([{ kind: 'contact', id: kept.id, title: '王小明', publisher: 'harbour' }]);
  expect(byOldAddress).toEqual([]);
  expect(desk.handKept.search('小明', ['contact'], 10)).toEqual([]);
});

test('hand-kept offers are found by name, their publisher only by its own name', () => {
  const desk = openDesk();
  keep(desk, offerEdit());

  const kinds = ['offer', 'publisher', 'contact'] as const;
  const offer = { kind: 'offer', id: 'harbour/mail-guard' };
  const publisher = { kind: 'publisher', id: 'harbour', title: 'Harbour Software' };

  expect(desk.handKept.search('mail gua', kinds, 10)).toMatchObject([offer]);
  expect(desk.handKept.search('harbour soft', kinds, 10)).toMatchObject([offer, publisher]);
});

/** As another program, or an operator with an editor, would leave it. */
function spoil(folder: string, sql: string): void {
  const db = openDeskFile(folder);
  db.exec(sql);
  db.close();
}

test('a case whose decision cannot be read stays in the list, and says so when it is opened', () => {
  const folder = temporaryFolder();
  const desk = openDesk(folder);
  const first = desk.cases.create(newCase(), 'FP');
  const second = desk.cases.create(newCase({ id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c12' }), 'FP');

  spoil(folder, `UPDATE support_case SET decision_json = '{}' WHERE number = 1`);

  expect(casePage(desk, [0, 10])).toMatchObject([
    { reference: second.reference, decision: second.decision },
    { reference: first.reference, decision: null, title: 'The add-in crashes on start' },
  ]);
  expect(() => desk.cases.get(first.reference)).toThrow(
    expect.objectContaining({ code: 'STORE_DAMAGED' }),
  );
});

test('a profile that cannot be read is a damaged file', () => {
  const folder = temporaryFolder();
  const desk = openDesk(folder);

  spoil(folder, `UPDATE desk SET profile_json = '{"colour":"red"}'`);

  expect(() => desk.profile.read()).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }));
});

import { expect, test } from 'vitest';

import { anyContact } from '../../../../src/shared/model/contact-list.ts';
import type { ContactEdit } from '../../../../src/shared/model/contact.ts';
import { sampleContact } from '../domain/contacts/sample-contact.ts';
import { now, openContactsDesk } from './contacts-desk.ts';

const key = { publisherId: 'harbour', offerId: 'mail-guard' };
const imported = sampleContact({
  id: 'harbour/mail-guard#support',
  email: 'help@harbour.example',
  source: { kind: 'import', file: 'list.csv', line: 7 },
});
const reference = 'FPABCD-2026-000001';

function edit(change: Partial<ContactEdit> = {}): ContactEdit {
  const {
    id: _id,
    verifiedAt: _at,
    verifiedBy: _by,
    mailReturned: _mail,
    source: _source,
    ...fields
  } = imported;
  return { ...fields, isVerified: false, ...change };
}

test('an imported contact that somebody checked says so, without becoming a record by hand', async () => {
  const { handlers, records, desk } = openContactsDesk({ imported: [imported] });
  const ways = { email: imported.email, phone: null, url: null };

  await handlers['contacts.verify']({ id: imported.id, ways });

  expect(records.contactsOf(key)).toEqual([
    { ...imported, verifiedAt: now, verifiedBy: expect.any(String) },
  ]);
  expect(desk.contacts.ofScope(imported.scope)).toEqual([]);
});

test('a mail that came back is shown at every contact with that address, until one of them is checked', async () => {
  const { handlers, records } = openContactsDesk({ imported: [imported] });

  await handlers['contacts.reportReturned']({ email: 'HELP@harbour.example', reference });
  const shown = records.contactsOf(key)[0]?.mailReturned;
  await handlers['contacts.verify']({
    id: imported.id,
    ways: { email: imported.email, phone: null, url: null },
  });

  expect(shown).toEqual({ at: now, reference });
  expect(records.contactsOf(key)[0]?.mailReturned).toBeNull();
});

test('a contact that gets another address leaves the mail that came back behind', async () => {
  const { handlers } = openContactsDesk();
  const saved = await handlers['contacts.save'](edit());
  await handlers['contacts.reportReturned']({ email: 'help@harbour.example', reference });

  const moved = await handlers['contacts.save'](
    edit({ id: saved.id, email: 'new@harbour.example' }),
  );
  const back = await handlers['contacts.save'](edit({ id: saved.id }));

  expect(moved.mailReturned).toBeNull();
  expect(back.mailReturned).toEqual({ at: now, reference });
});

test('whoever says that a contact was checked just now is on record, and a new address is unchecked', async () => {
  const { handlers } = openContactsDesk();
  const checked = await handlers['contacts.save'](edit({ isVerified: true }));

  const moved = await handlers['contacts.save'](edit({ id: checked.id, phone: '+358 9 1234567' }));

  expect(checked).toMatchObject({ verifiedAt: now, verifiedBy: expect.any(String) });
  expect(moved).toMatchObject({ verifiedAt: null, verifiedBy: null });
});

test('languages are kept in their canonical form, and what is no language is refused', async () => {
  const { handlers } = openContactsDesk();

  const saved = await handlers['contacts.save'](edit({ languages: ['zh-cn', 'EN', 'en'] }));

  expect(saved.languages).toEqual(['zh-CN', 'en']);
  expect(() => handlers['contacts.save'](edit({ languages: ['not a language'] }))).toThrow(
    expect.objectContaining({ code: 'LANGUAGE_REFUSED' }),
  );
  expect(() => handlers['contacts.save'](edit({ timeZone: 'Mars/Olympus' }))).toThrow(
    expect.objectContaining({ code: 'TIME_ZONE_UNKNOWN' }),
  );
});

test('the list turns its pages through both files, each contact once, the corrected one as it was corrected', async () => {
  const others = Array.from({ length: 5 }, (_, at) =>
    sampleContact({ id: `c${at}`, scope: { kind: 'publisher', publisherId: `p${at}` } }),
  );
  const { handlers } = openContactsDesk({ imported: [imported, ...others] });
  await handlers['contacts.save'](edit({ email: 'right@harbour.example' }));
  await handlers['contacts.save'](
    edit({ scope: { kind: 'microsoft' }, role: 'microsoft-partner-support' }),
  );

  const seen: string[] = [];
  let from = null;
  do {
    const page: Awaited<ReturnType<(typeof handlers)['contacts.list']>> = await handlers[
      'contacts.list'
    ]({
      filter: anyContact,
      from,
      limit: 2,
    });
    seen.push(...page.contacts.map(({ contact }) => contact.email ?? contact.id));
    from = page.next;
  } while (from !== null);

  expect(seen).toEqual([
    'right@harbour.example',
    'help@harbour.example',
    'c0',
    'c1',
    'c2',
    'c3',
    'c4',
  ]);
});

test('a contact that stands for a publisher is listed with what the publisher is called, where somebody says', async () => {
  const ofPublishers = ['p0', 'p1'].map((publisherId) =>
    sampleContact({ id: publisherId, scope: { kind: 'publisher', publisherId } }),
  );
  const { handlers } = openContactsDesk({ imported: ofPublishers });

  const { contacts } = await handlers['contacts.list']({
    filter: anyContact,
    from: { file: 'catalogue', after: 0 },
    limit: 9,
  });

  expect(contacts.map(({ publisherName }) => publisherName)).toEqual(['Northlight', null]);
});

test('whoever looks for contacts that nobody checked for long finds those never checked, not those checked by this desk', async () => {
  const fresh = sampleContact({
    id: 'fresh',
    scope: { kind: 'publisher', publisherId: 'x' },
    email: 'a@x.example',
  });
  const { handlers } = openContactsDesk({ imported: [imported, fresh] });
  await handlers['contacts.verify']({
    id: 'fresh',
    ways: { email: 'a@x.example', phone: null, url: null },
  });

  const { contacts } = await handlers['contacts.list']({
    filter: { ...anyContact, unverifiedDays: 180 },
    from: { file: 'catalogue', after: 0 },
    limit: 9,
  });

  expect(contacts.map(({ contact }) => contact.id)).toEqual([imported.id]);
});

test('contacts kept by hand are found by role, scope, words, a missing address and a mail that came back', async () => {
  const { handlers } = openContactsDesk();
  await handlers['contacts.save'](edit({ name: '王小明' }));
  await handlers['contacts.save'](
    edit({ role: 'engineering', email: null, phone: '+358 9 1234567' }),
  );
  await handlers['contacts.reportReturned']({ email: 'help@harbour.example', reference: null });
  const found = async (filter: Partial<typeof anyContact>) =>
    (
      await handlers['contacts.list']({
        filter: { ...anyContact, ...filter },
        from: null,
        limit: 9,
      })
    ).contacts.map(({ contact }) => contact.role);

  expect(await found({ role: 'engineering' })).toEqual(['engineering']);
  expect(await found({ scope: 'publisher' })).toEqual([]);
  expect(await found({ text: '小明' })).toEqual(['customer-support']);
  expect(await found({ isWithoutAddress: true })).toEqual(['engineering']);
  expect(await found({ isReturned: true })).toEqual(['customer-support']);
});

test('open times are told for each contact in its order', async () => {
  const { handlers } = openContactsDesk();
  const day = [{ from: '09:00', until: '17:00' }];
  const openingHours = { days: [day, day, day, day, day, [], []], closedOn: 'desk' };

  const { times } = await handlers['contacts.openTimes']({
    contacts: [
      { hours: null, openingHours, timeZone: 'Europe/Helsinki' },
      { hours: 'sometimes', openingHours: null, timeZone: null },
    ],
  });

  expect(times).toMatchObject([
    { status: 'known', timeZone: 'Europe/Helsinki' },
    { status: 'unknown', reason: 'free-text', suggested: null },
  ]);
});

test('a contact that was removed comes back as it was, checked as it was', async () => {
  const { handlers, desk } = openContactsDesk();
  const saved = await handlers['contacts.save'](edit({ isVerified: true }));
  await handlers['contacts.remove']({ id: saved.id });
  const gone = desk.contacts.ofScope(imported.scope);

  const { removals } = await handlers['removals.list']({ kinds: ['contact'], of: null });
  await handlers['removals.putBack']({ undoId: removals[0]?.undoId ?? '' });

  expect(gone).toEqual([]);
  expect(removals).toMatchObject([{ name: 'help@harbour.example' }]);
  expect(desk.contacts.ofScope(imported.scope)).toEqual([saved]);
});

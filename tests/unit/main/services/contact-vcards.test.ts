import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createVcardHandlers } from '../../../../src/main/services/contact-vcards.ts';
import type { Contact } from '../../../../src/shared/model/contact.ts';
import { sampleContact } from '../domain/contacts/sample-contact.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { openContactsDesk } from './contacts-desk.ts';

const uploadId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c99';
const provider = { scope: { kind: 'indirect-provider' }, role: 'indirect-provider' } as const;
const choice = { version: '4.0', reader: 'partner', language: 'en' } as const;
const harbour = sampleContact({
  id: 'harbour/mail-guard#support',
  name: 'Harbour Help',
  email: 'help@harbour.example',
  source: { kind: 'import', file: 'list.csv', line: 3 },
});

function openVcardDesk(imported: readonly Contact[] = []) {
  const contactsDesk = openContactsDesk({ imported });
  const path = join(temporaryFolder(), 'contacts.vcf');
  const uploads = {
    find: () => ({ path, fileName: 'contacts.vcf', isTemporary: true }),
    forget: () => Promise.resolve(),
  };
  const handlers = createVcardHandlers({ ...contactsDesk.deps, uploads });
  const bring = (content: string | Uint8Array) => {
    writeFileSync(path, content);
    return handlers['contacts.readVcard']({ uploadId, place: provider });
  };
  return { ...contactsDesk, vcards: handlers, bring };
}

test('contacts that left in a file come back to another desk as they were, and a second time change nothing', async () => {
  const here = openVcardDesk([harbour]);
  const there = openVcardDesk();
  const { text, count } = await here.vcards['contacts.exportVcard'](choice);

  await there.bring(text);
  const first = await there.vcards['contacts.importVcard']({
    uploadId,
    place: null,
    cards: [{ index: 0, ours: [] }],
  });
  const { items } = await there.bring(text);

  expect([count, first.written]).toEqual([1, 1]);
  expect(there.desk.contacts.ofScope(harbour.scope)).toMatchObject([
    { name: 'Harbour Help', email: 'help@harbour.example', source: { kind: 'manual' } },
  ]);
  expect(items).toMatchObject([{ status: 'same', differences: [] }]);
});

test('an imported contact that a card says otherwise is shown field by field, and corrected only when chosen', async () => {
  const { vcards, bring, desk } = openVcardDesk([harbour]);
  const { text } = await vcards['contacts.exportVcard'](choice);
  const changed = text.replace('END:VCARD', 'TEL:+49 40 5550199\r\nEND:VCARD');

  const { items } = await bring(changed);
  await vcards['contacts.importVcard']({ uploadId, place: null, cards: [] });
  const untouched = desk.contacts.ofScope(harbour.scope);
  await vcards['contacts.importVcard']({ uploadId, place: null, cards: [{ index: 0, ours: [] }] });

  expect(items).toMatchObject([{ status: 'differs', differences: ['phone'], contact: harbour }]);
  expect(untouched).toEqual([]);
  expect(desk.contacts.ofScope(harbour.scope)).toMatchObject([{ phone: '+49 40 5550199' }]);
});

test('of a card that meets a contact, field by field the desk’s word or the card’s is kept', async () => {
  const { vcards, bring, desk } = openVcardDesk([harbour]);
  const { text } = await vcards['contacts.exportVcard'](choice);
  const changed = text
    .replace('Harbour Help', 'Harbour Helpdesk')
    .replace('END:VCARD', 'TEL:+49 40 5550199\r\nEND:VCARD');
  const { items } = await bring(changed);
  const take = (ours: readonly ('name' | 'phone')[]) =>
    vcards['contacts.importVcard']({
      uploadId,
      place: null,
      cards: [{ index: 0, ours: [...ours] }],
    });

  const none = await take(['name', 'phone']);
  const untouched = desk.contacts.ofScope(harbour.scope);
  await bring(changed);
  const one = await take(['name']);

  expect(items[0]?.differences).toEqual(['name', 'phone']);
  expect([none.written, untouched, one.written]).toEqual([0, [], 1]);
  expect(desk.contacts.ofScope(harbour.scope)).toMatchObject([
    { name: 'Harbour Help', phone: '+49 40 5550199', email: 'help@harbour.example' },
  ]);
});

test('a card of another program is the provider’s when the operator says so; one without a way to reach it is refused', async () => {
  const { bring } = openVcardDesk();

  const { items } = await bring(
    'BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nEMAIL:anna@p.example\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Nobody\nEND:VCARD\n',
  );

  expect(items).toMatchObject([
    { name: 'Anna', status: 'new', edit: { role: 'indirect-provider', audience: 'partner-only' } },
    { name: 'Nobody', status: 'refused', problems: ['not-allowed'] },
  ]);
});

test('a file in GB 18030 or UTF-16 is read; one that is no vCard is refused', async () => {
  const { bring } = openVcardDesk();
  const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王\r\nEMAIL:w@p.example\r\nEND:VCARD\r\n';
  const chinese = Buffer.concat(
    card
      .split('王')
      .flatMap((part, at) =>
        at === 0 ? [Buffer.from(part)] : [Buffer.from([0xcd, 0xf5]), Buffer.from(part)],
      ),
  );
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(card, 'utf16le')]);

  expect((await bring(chinese)).items[0]?.name).toBe('王');
  expect((await bring(wide)).items[0]?.name).toBe('王');
  await expect(bring('PK\u0003\u0004 no card')).rejects.toMatchObject({
    code: 'VCARD_NOT_READABLE',
  });
});

test('a file with more cards than anybody looks through is refused', async () => {
  const { bring } = openVcardDesk();
  const card = 'BEGIN:VCARD\nVERSION:4.0\nFN:A\nEND:VCARD\n';

  await expect(bring(card.repeat(5_001))).rejects.toMatchObject({ code: 'TOO_MANY_CONTACTS' });
});

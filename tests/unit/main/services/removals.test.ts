import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createRemovals } from '../../../../src/main/services/removals.ts';
import type { Client } from '../../../../src/shared/client.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { ContactEdit } from '../../../../src/shared/model/contact.ts';
import type { LocalRuleEdit } from '../../../../src/shared/model/local-agreement.ts';
import type { RemovalKind } from '../../../../src/shared/model/removal.ts';
import {
  caseInput,
  openDesk,
  publish,
  quotesToPublisher,
  shipped,
  spoil,
  upload,
} from './policy-desk.ts';

const split = {
  group: 'commerce',
  answers: 'provider',
  counterpart: 'Polar Distribution',
  agreedOn: '2026-10-01',
  note: 'By phone',
} as const;
const rule: LocalRuleEdit = {
  when: { topic: ['quote-pricing'] },
  owner: 'publisher',
  firstContact: 'publisher',
  contact: 'publisher-csp-program',
  escalateTo: null,
  reason: 'Harbour answers price questions itself',
  counterpart: 'Harbour Software',
  agreedOn: '2026-10-01',
};

async function undo(call: Client, kind: RemovalKind, of: string | null = null) {
  const { removals } = await call('removals.list', { kinds: [kind], of });
  const latest = removals.at(-1);
  if (!latest) throw new Error(`no ${kind} can come back`);
  return call('removals.putBack', { undoId: latest.undoId });
}

async function operatorIs(call: Client, operatorName: string): Promise<void> {
  await call('profile.set', { operatorName });
}

describe('what comes back is what went', () => {
  test('a split, with its day, its note and who recorded it', async () => {
    const { call } = await openDesk();
    await operatorIs(call, 'Ines');
    const before = await call('agreements.saveSplit', split);
    await operatorIs(call, 'Ole');

    await call('agreements.removeSplit', { group: 'commerce' });
    expect((await call('agreements.list', {})).splits).toEqual([]);
    const { removal } = await undo(call, 'split');

    expect(removal).toMatchObject({ kind: 'split', name: 'commerce' });
    expect(await call('agreements.list', {})).toEqual(before);
    expect(await call('removals.list', { kinds: ['split'], of: null })).toEqual({ removals: [] });
  });

  test('a local rule, under its id and in its place among the others, and it decides again', async () => {
    const { call } = await openDesk();
    await operatorIs(call, 'Ines');
    await call('agreements.saveRule', { id: null, edit: rule });
    const edit = { ...rule, when: { topic: ['billing' as const] } };
    const before = await call('agreements.saveRule', { id: null, edit });
    await operatorIs(call, 'Ole');

    await call('agreements.removeRule', { id: 'L-1' });
    await undo(call, 'local-rule');

    expect(await call('agreements.list', {})).toEqual(before);
    expect((await call('cases.create', caseInput())).decision).toMatchObject({ rule: 'L-1' });
  });

  test('a rule that nobody can read, as unreadable as it was', async () => {
    const { call, dataFolder } = await openDesk();
    await call('agreements.saveRule', { id: null, edit: rule });
    spoil(dataFolder, `UPDATE local_rule SET owner = 'nobody' WHERE rule_number = 1`);
    const before = await call('agreements.list', {});

    await call('agreements.removeRule', { id: 'L-1' });
    expect((await call('agreements.list', {})).unreadable).toEqual([]);
    await undo(call, 'local-rule');

    expect(before.unreadable).toEqual([{ kind: 'rule', rule: 'L-1' }]);
    expect(await call('agreements.list', {})).toEqual(before);
  });

  test('a draft of the policy, with its wording and who saved it', async () => {
    const { call } = await openDesk();
    await operatorIs(call, 'Ines');
    const { version } = shipped;
    const started = await call('policy.startDraft', { version });
    const policy = { ...started.policy, version: 'of our own' };
    await call('policy.saveDraft', { policy, revision: started.revision });
    const { draft: before } = await call('policy.loadDraft', {});
    await operatorIs(call, 'Ole');

    await call('policy.discardDraft', {});
    expect(await call('policy.loadDraft', {})).toEqual({ draft: null });
    const { removal } = await undo(call, 'policy-draft');

    const { draft } = await call('policy.loadDraft', {});
    expect(removal.name).toBe('of our own');
    expect({ ...draft, revision: 0 }).toEqual({ ...before, revision: 0 });
  });

  test('an offer that was written by hand, found again, and in its place in the list', async () => {
    const { call } = await openDesk();
    await operatorIs(call, 'Ines');
    for (const name of ['Anchor', 'Buoy', 'Crane']) await call('offers.save', offer(name));
    const read = async () => ({
      list: await call('offers.list', { text: '', offset: 0, limit: 10 }),
      found: await call('offers.list', { text: 'buoy', offset: 0, limit: 10 }),
      offer: await call('offers.get', { publisherId: 'harbour', offerId: 'buoy' }),
    });
    const before = await read();

    await call('offers.forgetEdit', { publisherId: 'harbour', offerId: 'buoy' });
    expect((await call('offers.list', { text: 'buoy', offset: 0, limit: 10 })).offers).toEqual([]);
    await undo(call, 'offer');

    expect(await read()).toEqual(before);
    expect(before.list.offers.map((it) => it.name)).toEqual(['Crane', 'Buoy', 'Anchor']);
  });

  test('a file of a case, with its bytes, its id and its place', async () => {
    const { desk, call, dataFolder } = await openDesk();
    const { reference } = await call('cases.create', caseInput());
    const add = (fileName: string) =>
      call('attachments.add', {
        reference,
        uploadId: upload(desk, fileName, `bytes of ${fileName}`),
        fileName,
      });
    const first = await add('first.txt');
    await add('second.txt');
    const before = await call('attachments.list', { reference });

    await call('attachments.remove', { reference, id: first.id });
    await undo(call, 'attachment', reference);

    expect(await call('attachments.list', { reference })).toEqual(before);
    expect(readdirSync(join(dataFolder, 'attachments'))).toHaveLength(2);
    expect(await call('removals.list', { kinds: ['attachment'], of: 'another' })).toEqual({
      removals: [],
    });
  });
});

const anchor = {
  scope: { kind: 'indirect-provider' },
  role: 'indirect-provider',
  name: 'Anchor Desk',
  email: 'desk@anchor.example',
  phone: null,
  url: null,
  hours: null,
  openingHours: null,
  timeZone: null,
  languages: [],
  audience: 'partner-only',
  note: null,
  isVerified: false,
} as const satisfies ContactEdit;
const outage = {
  id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c99',
  offer: { publisherId: 'harbour', offerId: 'buoy' },
  kind: 'outage',
  from: '2026-01-05T08:00:00.000Z',
  until: null,
  text: 'The export is down.',
  source: 'Status page',
} as const;

describe('what was done is taken back', () => {
  test('a contact that was checked: the check before it, and the mail that came back, stand again', async () => {
    const { call } = await openDesk();
    await operatorIs(call, 'Ines');
    const { id } = await call('contacts.save', { ...anchor, isVerified: true });
    await call('contacts.reportReturned', { email: anchor.email, reference: 'FP-1' });
    const before = await call('contacts.listDesk', {});
    await operatorIs(call, 'Ole');

    const ways = { email: anchor.email, phone: null, url: null };
    const { undoId } = await call('contacts.verify', { id, ways });
    expect((await call('contacts.listDesk', {})).contacts).toMatchObject([
      { verifiedBy: 'Ole', mailReturned: null },
    ]);
    await call('removals.putBack', { undoId });

    expect(await call('contacts.listDesk', {})).toEqual(before);
  });

  test('a check that somebody else repeated since stays', async () => {
    const { call } = await openDesk();
    await operatorIs(call, 'Ines');
    const { id } = await call('contacts.save', anchor);
    const ways = { email: anchor.email, phone: null, url: null };
    const { undoId } = await call('contacts.verify', { id, ways });
    await operatorIs(call, 'Ole');
    await call('contacts.verify', { id, ways });

    await expect(call('removals.putBack', { undoId })).rejects.toMatchObject({
      code: 'REMOVAL_REPLACED',
    });

    expect((await call('contacts.listDesk', {})).contacts).toMatchObject([{ verifiedBy: 'Ole' }]);
  });

  test('the end of a service notice: it is open again; a notice that was written anew since stays ended', async () => {
    const { call } = await openDesk();
    await call('notices.save', outage);
    const before = await call('notices.list', {});
    const ended = { ...outage, until: '2026-01-06T08:00:00.000Z' };

    await call('notices.save', ended);
    const { removal } = await undo(call, 'notice-end');
    expect(removal.name).toBe('The export is down.');
    expect(await call('notices.list', {})).toEqual(before);

    await call('notices.save', ended);
    await operatorIs(call, 'Ole');
    await call('notices.save', { ...ended, text: 'It was the sign-in.' });
    await expect(undo(call, 'notice-end')).rejects.toMatchObject({ code: 'REMOVAL_REPLACED' });
    expect((await call('notices.list', {})).notices).toMatchObject([
      { text: 'It was the sign-in.', until: '2026-01-06T08:00:00.000Z' },
    ]);
  });

  test('a whole file of notices: all but the one that somebody wrote over since', async () => {
    const { desk, call } = await openDesk();
    await call('notices.save', outage);
    const file = ['Slow sign-in', 'No invoices', 'Late mail'].map((text) => ({
      ...outage.offer,
      kind: 'outage',
      from: outage.from,
      text,
      source: '',
    }));
    const uploadId = upload(desk, 'notices.json', JSON.stringify(file));
    const { fresh } = await call('notices.importFile', { uploadId, isDryRun: false });
    await operatorIs(call, 'Ole');
    await Promise.all(
      fresh
        .filter((it) => it.text === 'No invoices')
        .map(({ offerName: _offerName, ...it }) =>
          call('notices.save', { ...it, source: 'Their mail' }),
        ),
    );

    const { removal } = await undo(call, 'notice-import');

    expect(removal.name).toBe('3');
    const { notices } = await call('notices.list', {});
    expect(notices.map((it) => it.text).toSorted()).toEqual(['No invoices', 'The export is down.']);
  });

  test('a whole vCard file: new contacts go, those that it wrote over are as before', async () => {
    const { desk, call } = await openDesk();
    await operatorIs(call, 'Ines');
    await call('contacts.save', anchor);
    const before = await call('contacts.listDesk', {});
    await operatorIs(call, 'Ole');
    const cards = [
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anchor Desk\r\nEMAIL:desk@anchor.example\r\nTEL:+49 40 5550199\r\nEND:VCARD',
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Buoy Desk\r\nEMAIL:desk@buoy.example\r\nEND:VCARD',
    ];
    const uploadId = upload(desk, 'contacts.vcf', cards.join('\r\n'));
    const place = { scope: { kind: 'indirect-provider' }, role: 'indirect-provider' } as const;
    const { items } = await call('contacts.readVcard', { uploadId, place });
    expect(items.map((it) => it.status)).toEqual(['differs', 'new']);
    await call('contacts.importVcard', {
      uploadId,
      place,
      cards: [0, 1].map((index) => ({ index, ours: [] })),
    });
    expect((await call('contacts.listDesk', {})).contacts).toHaveLength(2);

    const { removal } = await undo(call, 'contact-import');

    expect(removal.name).toBe('2');
    expect(await call('contacts.listDesk', {})).toEqual(before);
  });
});

describe('where it cannot come back, the desk says why and changes nothing', () => {
  test('another split was recorded meanwhile: it stays, and the one before can still come back', async () => {
    const { call } = await openDesk();
    await call('agreements.saveSplit', { ...split, group: 'product' });
    await call('agreements.removeSplit', { group: 'product' });
    await call('agreements.saveSplit', split);
    await call('agreements.removeSplit', { group: 'commerce' });
    const now = await call('agreements.saveSplit', { ...split, answers: 'reseller' });

    await expect(undo(call, 'split')).rejects.toMatchObject({ code: 'REMOVAL_REPLACED' });

    expect(await call('agreements.list', {})).toEqual(now);
    expect((await undo(call, 'split')).removal.name).toBe('product');
  });

  test('a draft is there by now', async () => {
    const { call } = await openDesk();
    await call('policy.startDraft', { version: shipped.version });
    await call('policy.discardDraft', {});
    await publish(call, quotesToPublisher, 'next').catch(() => undefined);
    await call('policy.startDraft', { version: shipped.version });

    await expect(undo(call, 'policy-draft')).rejects.toMatchObject({ code: 'REMOVAL_REPLACED' });
  });

  test('the bytes of a file are gone: the case does not name a file that it has not', async () => {
    const dataFolder = (await openDesk()).dataFolder;
    const { desk, call } = await openDesk(dataFolder);
    const { reference } = await call('cases.create', caseInput());
    const { id } = await call('attachments.add', {
      reference,
      uploadId: upload(desk, 'log.txt', 'lines'),
      fileName: 'log.txt',
    });
    await call('attachments.remove', { reference, id });

    // Another desk on this folder sweeps what belongs to no case when it opens.
    await openDesk(dataFolder);
    expect(readdirSync(join(dataFolder, 'attachments'))).toEqual([]);

    await expect(undo(call, 'attachment', reference)).rejects.toMatchObject({
      code: 'REMOVAL_TOO_LATE',
    });
    expect(await call('attachments.list', { reference })).toEqual({ attachments: [] });
  });
});

describe('how long it is kept', () => {
  test('a day; then it is forgotten, and an undo says that it is too late', async () => {
    const desk = openRemovals();
    desk.remove('Ada');
    const { removals } = await desk['removals.list']({ kinds: ['contact'], of: null });
    desk.wait(23);
    expect(await desk.names()).toEqual(['Ada']);

    desk.wait(2);

    const undoId = removals[0]?.undoId ?? '';
    expect(() => desk['removals.putBack']({ undoId })).toThrow(
      expect.objectContaining({ code: 'REMOVAL_TOO_LATE' }),
    );
    expect(desk.forgotten).toEqual(['Ada']);
    expect(await desk.names()).toEqual([]);
  });

  test('no more than two hundred; the oldest is forgotten first', async () => {
    const desk = openRemovals();
    for (let at = 0; at < 203; at += 1) desk.remove(`it ${at}`);

    expect(desk.forgotten).toEqual(['it 0', 'it 1', 'it 2']);
    expect(await desk.names()).toHaveLength(200);
  });

  test('what failed for a reason that passes can be tried again', async () => {
    const desk = openRemovals();
    let isLocked = true;
    desk.remove('Ada', () => {
      if (isLocked) throw new AppError('DISK_FULL');
    });
    const { removals } = await desk['removals.list']({ kinds: ['contact'], of: null });
    const undoId = removals[0]?.undoId ?? '';
    expect(() => desk['removals.putBack']({ undoId })).toThrow(AppError);

    isLocked = false;

    expect(await desk['removals.putBack']({ undoId })).toMatchObject({ removal: { name: 'Ada' } });
    expect(desk.forgotten).toEqual([]);
  });
});

function offer(name: string) {
  return {
    isNew: true,
    edit: {
      publisherId: 'harbour',
      offerId: name.toLowerCase(),
      name,
      publisherName: 'Harbour Software',
      publisherKind: 'isv' as const,
      productType: null,
      azureBased: null,
      billingModel: null,
      summary: null,
      links: [],
    },
  };
}

function openRemovals() {
  let at = new Date('2026-11-23T09:00:00.000Z');
  const removals = createRemovals({ now: () => at, newId: () => crypto.randomUUID() });
  const forgotten: string[] = [];
  const remove = (name: string, putBack = (): void => undefined) =>
    removals.keep({
      kind: 'contact',
      of: null,
      name,
      putBack,
      forget: () => forgotten.push(name),
    });
  const names = async () => {
    const asked = { kinds: ['contact' as const], of: null };
    return (await removals.handlers['removals.list'](asked)).removals.map((it) => it.name);
  };
  return {
    ...removals.handlers,
    remove,
    names,
    forgotten,
    wait: (hours: number) => (at = new Date(at.getTime() + hours * 3_600_000)),
  };
}

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { createDesk } from '../../../../src/main/compose.ts';
import { type ExportJob, runExportJob } from '../../../../src/main/jobs/export-job.ts';
import { toStoreError } from '../../../../src/main/store/store-error.ts';
import { createClient } from '../../../../src/shared/client.ts';
import type { Input, Reply } from '../../../../src/shared/contract.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import { anyContact } from '../../../../src/shared/model/contact-list.ts';
import { Contact } from '../../../../src/shared/model/contact.ts';
import { mountSmallDisk, whyNoSmallDisk } from '../../../helpers/small-disk.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const resourcesFolder = resolve(import.meta.dirname, '../../../../resources');
const noSmallDisk = whyNoSmallDisk();
if (noSmallDisk !== undefined) console.log(`skipped: ${noSmallDisk}`);

const allOffers: Input<'catalogue.export'> = {
  what: 'offers',
  form: 'csv',
  selection: { kind: 'matching', text: '', except: [] },
};

/** A desk with the sample on it. */
async function openDesk() {
  const dataFolder = temporaryFolder();
  const desk = await createDesk({ dataFolder, resourcesFolder, log: () => undefined });
  onTestFinished(() => desk.close());
  const loaded = await desk.call('sample.load', {});
  if (!loaded.ok) throw new Error(loaded.error.code);
  const waiting = () =>
    readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).filter((it) =>
      it.includes('download-'),
    );
  /** What the file says that was made. */
  const fetch = (reply: Reply): string => {
    const { downloadId } = valueOf(reply);
    const file = desk.downloads.take(downloadId);
    if (file === undefined) throw new Error('no file');
    return readFileSync(file.path, 'utf8');
  };
  return { desk, dataFolder, waiting, fetch };
}

function valueOf(reply: Reply): { readonly downloadId: string; readonly records: number } {
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.params);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract has checked it
  return reply.value as { readonly downloadId: string; readonly records: number };
}

/** The offers of a list in our own JSON. */
function keysOf(text: string): string[] {
  const heads = text.matchAll(/^\{"offer":\{"publisherId":"([^"]*)","offerId":"([^"]*)"/gm);
  return Array.from(heads, ([, publisherId, offerId]) => `${publisherId}/${offerId}`);
}

function codeOf(reply: Reply): string {
  return reply.ok ? 'ok' : reply.error.code;
}

test('one list at a time is written; a second is refused, and may come afterwards', async () => {
  const { desk } = await openDesk();

  const codes = await Promise.all([
    desk.call('catalogue.export', allOffers),
    desk.call('catalogue.export', allOffers),
  ]);

  expect(codes.map(codeOf)).toEqual(['ok', 'EXPORT_RUNNING']);
  expect(codeOf(await desk.call('catalogue.export', allOffers))).toBe('ok');
});

test('a cancelled export leaves no file, and the next one is made', async () => {
  const { desk, waiting } = await openDesk();
  const exporting = desk.call('catalogue.export', allOffers);
  // The call is under way once a second one is refused.
  while (codeOf(await desk.call('catalogue.export', allOffers)) !== 'EXPORT_RUNNING') {}

  await desk.call('catalogue.cancelExport', {});

  expect(codeOf(await exporting)).toBe('EXPORT_CANCELLED');
  expect(waiting()).toEqual([]);
  expect(codeOf(await desk.call('catalogue.export', allOffers))).toBe('ok');
});

test('a desk that closes takes the files with it that nobody fetched', async () => {
  const { desk, dataFolder, waiting } = await openDesk();
  valueOf(await desk.call('catalogue.export', allOffers));
  expect(waiting()).toHaveLength(1);

  await desk.close();

  expect(waiting()).toEqual([]);
  expect(existsSync(join(dataFolder, 'desk.sqlite'))).toBe(true);
});

test('the offers that were chosen are written, and of a query all but those left out', async () => {
  const { desk, fetch } = await openDesk();
  const hub = { publisherId: 'brightwater-iot', offerId: 'brightwater-sensor-hub' };
  const some = { kind: 'some', keys: [hub, { publisherId: 'x', offerId: 'gone' }] };
  const rest = { kind: 'matching', text: 'publisher:brightwater-iot', except: [hub] };
  const write = (selection: unknown) =>
    desk.call('catalogue.export', { what: 'offers', form: 'json', selection });
  const chosen = keysOf(fetch(await write(some)));
  const others = keysOf(fetch(await write(rest)));

  expect(chosen).toEqual(['brightwater-iot/brightwater-sensor-hub']);
  expect(others.every((key) => key.startsWith('brightwater-iot/'))).toBe(true);
  expect(others).not.toContain('brightwater-iot/brightwater-sensor-hub');
});

test('contacts are those of the filter, with what the desk knows of them and whom they are for', async () => {
  const { desk, fetch } = await openDesk();
  const filter = { ...anyContact, role: 'engineering', text: 'brightwater' } as const;
  const client = createClient(desk.call);
  const { contacts } = await client('contacts.list', {
    filter,
    from: { file: 'catalogue', after: 0 },
    limit: 500,
  });
  const listed = contacts.map(({ contact }) => contact);
  const email = listed.find((it) => it.email !== null)?.email ?? '';
  await client('contacts.reportReturned', { email, reference: null });

  const exported = await desk.call('catalogue.export', { what: 'contacts', form: 'json', filter });
  const lines = fetch(exported).trim().split('\n').slice(1);

  const written = lines.map((line) => Contact.parse(JSON.parse(line)));
  expect(listed.length).toBeGreaterThan(0);
  expect(written.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
  expect(new Set(written.map((it) => it.audience))).toEqual(new Set(['partner-only']));
  expect(written.find((it) => it.email === email)?.mailReturned).not.toBeNull();
});

const job = (path: string, dataFolder: string, flag: number): ExportJob => {
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  Atomics.store(new Int32Array(cancelFlag), 0, flag);
  return {
    dataFolder,
    path,
    cancelFlag,
    what: 'offers',
    form: 'csv',
    madeAt: '2026-11-24T00:00:00.000Z',
    offers: { keys: null, words: '', filters: [], own: [], except: [] },
    contacts: null,
    flags: null,
    handKept: [],
    merged: [],
    handContacts: [],
    marks: { checks: new Map(), returned: new Map() },
  };
};

test.skipIf(noSmallDisk !== undefined)(
  'a disk that fills in the middle is told, and nothing of the file stays',
  async () => {
    const { dataFolder } = await openDesk();
    const disk = mountSmallDisk(16);
    try {
      mkdirSync(join(disk.path, 'x'));
      writeFileSync(join(disk.path, 'much'), Buffer.alloc(8 * 1024));
      const path = join(disk.path, 'x', 'download.part');

      const run = (): unknown => {
        try {
          return runExportJob(job(path, dataFolder, 0), () => undefined);
        } catch (error) {
          return toStoreError(error, path);
        }
      };

      expect(run()).toMatchObject({ code: 'DISK_FULL' });
      expect(readdirSync(join(disk.path, 'x'))).toEqual([]);
    } finally {
      disk.unmount();
    }
  },
);

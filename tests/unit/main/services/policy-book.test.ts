import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { openPolicyBook } from '../../../../src/main/services/policy-book.ts';
import type { Policy } from '../../../../src/shared/model/policy.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import {
  caseInput,
  openDesk,
  publish,
  quoteFacts,
  quotesToPublisher,
  resourcesFolder,
  resourcesWith,
  shipped,
  spoil,
} from './policy-desk.ts';

const newer: Policy = { ...quotesToPublisher, version: '2027-05' };

function readBook(dataFolder: string) {
  const opened = openPolicyBook(dataFolder, resourcesFolder);
  onTestFinished(() => opened.close());
  return opened;
}

test('the policy that came with the program is kept in the desk file from the first start', async () => {
  const { desk, dataFolder } = await openDesk();
  await desk.close();
  const again = await openDesk(dataFolder);

  const { versions } = await again.call('policy.versions', {});

  expect(versions).toEqual([
    {
      version: shipped.version,
      origin: 'shipped',
      note: null,
      basedOn: null,
      addedAt: versions[0]?.addedAt,
      addedBy: 'Fingerpost',
      isInForce: true,
      cases: 0,
    },
  ]);
});

test('a desk that published nothing takes a newer shipped policy at once, and shows old cases as of the old one', async () => {
  const old = await openDesk();
  const { reference } = await old.call('cases.create', caseInput());
  await old.desk.close();

  const { call } = await openDesk(old.dataFolder, resourcesWith(newer));
  const { explanation, today } = await call('cases.explain', { reference });

  expect((await call('desk.status', {})).policyVersion).toBe('2027-05');
  expect((await call('cases.get', { reference })).decision).toMatchObject({ owner: 'partner' });
  expect(explanation).toMatchObject({ policyVersion: shipped.version, rule: 'R-QUOTE' });
  expect(today).toMatchObject({
    policyVersion: '2027-05',
    decision: { rule: 'R-QUOTE', owner: 'publisher' },
  });
  const { versions } = await call('policy.versions', {});
  expect(versions.map((it) => [it.version, it.origin, it.isInForce, it.cases])).toEqual([
    ['2027-05', 'shipped', true, 0],
    [shipped.version, 'shipped', false, 1],
  ]);
});

test('a desk that published its own stays with it until the newer shipped one is put in force', async () => {
  const old = await openDesk();
  await publish(old.call, quotesToPublisher, 'ours');
  await old.desk.close();

  const { call } = await openDesk(old.dataFolder, resourcesWith(newer));
  const before = await call('desk.status', {});
  const put = await call('policy.putInForce', { version: '2027-05' });

  expect(before.policyVersion).toBe('ours');
  expect(put).toMatchObject({ version: '2027-05', origin: 'shipped', isInForce: true });
  expect((await call('desk.status', {})).policyVersion).toBe('2027-05');
  expect(await call('policy.get', {})).toEqual(newer);
  expect((await call('policy.get', { version: 'ours' })).version).toBe('ours');
});

test('two policies never share a name: another one of a known version is called after its contents too', async () => {
  const old = await openDesk();
  await old.desk.close();
  const resources = resourcesWith({ ...quotesToPublisher, version: shipped.version });

  const { call, desk } = await openDesk(old.dataFolder, resources);
  const { policyVersion } = await call('desk.status', {});
  await desk.close();
  const again = await openDesk(old.dataFolder, resources);

  expect(policyVersion).toMatch(new RegExp(`^${shipped.version}\\+[0-9a-f]{8}$`));
  expect((await again.call('policy.versions', {})).versions.map((it) => it.version)).toEqual([
    policyVersion,
    shipped.version,
  ]);
});

test('of two policies that came under one name each decides as its own table says', async () => {
  const old = await openDesk();
  const first = await old.call('cases.create', caseInput());
  await old.desk.close();
  const sameName = { ...quotesToPublisher, version: shipped.version };
  const { call, dataFolder } = await openDesk(old.dataFolder, resourcesWith(sameName));
  const renamed = (await call('desk.status', {})).policyVersion;

  const created = await call('cases.create', caseInput());
  const then = await call('cases.explain', { reference: first.reference });
  await call('policy.putInForce', { version: shipped.version });
  const { decision } = await call('triage.step', { facts: quoteFacts, offer: null });
  const { book } = readBook(dataFolder);

  expect(created).toMatchObject({ policyVersion: renamed, decision: { owner: 'publisher' } });
  expect(then.today).toMatchObject({
    policyVersion: renamed,
    decision: { rule: 'R-QUOTE', owner: 'publisher' },
  });
  expect(then.explanation).toMatchObject({ policyVersion: shipped.version, rule: 'R-QUOTE' });
  expect(then.explanation?.vector).toContain(shipped.version);
  expect(then.explanation?.vector).not.toContain(renamed);
  expect(decision).toMatchObject({ owner: 'partner' });
  expect(book.engineOf(shipped.version)?.decide(quoteFacts)).toMatchObject({ owner: 'partner' });
  expect(book.engineOf(renamed)?.decide(quoteFacts)).toMatchObject({ owner: 'publisher' });
});

test('what another window puts in force decides here from the next question on', async () => {
  const one = await openDesk();
  const other = await openDesk(one.dataFolder);
  const ownerHere = async () => {
    const { decision } = await one.call('triage.step', { facts: quoteFacts, offer: null });
    return decision.status === 'routed' ? decision.owner : null;
  };

  expect(await ownerHere()).toBe('partner');
  await publish(other.call, quotesToPublisher, 'ours');
  expect(await ownerHere()).toBe('publisher');
  expect((await one.call('desk.status', {})).policyVersion).toBe('ours');
  await other.call('policy.putInForce', { version: shipped.version });
  expect(await ownerHere()).toBe('partner');
});

test.each([
  ['another text', `UPDATE policy_version SET policy_json = '{}' WHERE version = 'ours'`],
  ['another hash', `UPDATE policy_version SET sha256 = '${'0'.repeat(64)}' WHERE version = 'ours'`],
])('a kept version that is damaged (%s) fails alone', async (_, sql) => {
  const before = await openDesk();
  await publish(before.call, quotesToPublisher, 'ours');
  const { reference } = await before.call('cases.create', caseInput());
  await before.desk.close();
  spoil(before.dataFolder, sql);

  const { call } = await openDesk(before.dataFolder);
  const damaged = { code: 'POLICY_VERSION_DAMAGED', params: { version: 'ours' } };

  expect((await call('desk.status', {})).policyVersion).toBe('ours');
  await expect(call('triage.step', { facts: quoteFacts, offer: null })).rejects.toMatchObject(
    damaged,
  );
  await expect(call('policy.get', { version: 'ours' })).rejects.toMatchObject(damaged);
  await expect(call('policy.putInForce', { version: 'ours' })).rejects.toMatchObject(damaged);
  expect((await call('cases.get', { reference })).decision).toMatchObject({ owner: 'publisher' });
  const escalation = { reference, recipient: 'publisher', language: 'en' } as const;
  expect((await call('escalation.compose', escalation)).body).toContain('Reason: unknown');
  await call('policy.putInForce', { version: shipped.version });
  const { decision } = await call('triage.step', { facts: quoteFacts, offer: null });
  expect(decision).toMatchObject({ status: 'routed', owner: 'partner' });
});

test('a version that the desk does not know is named with those that it knows', async () => {
  const { call } = await openDesk();
  const unknown = {
    code: 'POLICY_VERSION_UNKNOWN',
    params: { version: 'nowhere', known: shipped.version },
  };

  await expect(call('policy.get', { version: 'nowhere' })).rejects.toMatchObject(unknown);
  await expect(call('policy.putInForce', { version: 'nowhere' })).rejects.toMatchObject(unknown);
  await expect(call('policy.startDraft', { version: 'nowhere' })).rejects.toMatchObject(unknown);
});

test('a command that needs no desk reads what is in force there, and its case log', async () => {
  const { call, dataFolder } = await openDesk();
  await call('cases.create', caseInput());
  await publish(call, quotesToPublisher, 'ours');

  const { book, replay } = readBook(dataFolder);

  expect(book.versionInForce()).toBe('ours');
  expect(book.inForce().decide(quoteFacts)).toMatchObject({ owner: 'publisher' });
  expect(await replay(quotesToPublisher)).toMatchObject({ cases: 1, ownerChanged: 1 });
});

test('a command that only reads leaves the folder of a desk as it found it', async () => {
  const { desk, dataFolder } = await openDesk();
  await desk.close();
  const path = join(dataFolder, 'desk.sqlite');
  const before = { names: readdirSync(dataFolder), bytes: readFileSync(path) };

  const { book, close } = openPolicyBook(dataFolder, resourcesFolder);
  const version = book.versionInForce();
  close();

  expect(version).toBe(shipped.version);
  expect({ names: readdirSync(dataFolder), bytes: readFileSync(path) }).toEqual(before);
});

test('without a desk it is the policy of the program, and nothing is made', async () => {
  const folder = join(temporaryFolder(), 'no desk');

  const { book, replay } = readBook(folder);

  expect(book.inForce().policy).toEqual(shipped);
  expect(book.versions()).toEqual([]);
  expect(await replay(shipped)).toMatchObject({ cases: 0, changed: [] });
  expect(existsSync(folder)).toBe(false);
});

test('a folder with other things in it is left as it is', () => {
  const folder = temporaryFolder();

  readBook(folder);

  expect(readdirSync(folder)).toEqual([]);
});

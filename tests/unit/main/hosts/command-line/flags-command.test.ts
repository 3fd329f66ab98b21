import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { errorCode, printed, type Run, runDesk } from './run-desk.ts';

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-cli-'));
  const rows = ['contoso,ledger,Tide Ledger,Contoso', 'fabrikam,old,Tide Ledger,Fabrikam'];
  const csv = ['publisherId,offerId,name,publisherName', ...rows, ''].join('\n');
  writeFileSync(join(folder, 'offers.csv'), csv);
  await desk('import', 'offers.csv');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function desk(...args: readonly string[]): Promise<Run> {
  return runDesk([...args, '--data', 'desk'], { callerFolder: folder });
}

async function idsOf(...args: readonly string[]): Promise<string[]> {
  const { flags }: { flags: { id: string }[] } = JSON.parse((await desk('flags', ...args)).output);
  return flags.map(({ id }) => id);
}

test('flags are counted by kind, and listed in the words of the window', async () => {
  expect(printed(await desk('flags'))).toMatchObject({
    kinds: [
      { kind: 'same-name', title: 'One name, several publishers', open: 1, dismissed: 0 },
      { kind: 'no-contact', open: 2 },
      { kind: 'offers-not-verified', open: 2 },
    ],
  });
  expect(printed(await desk('flags', 'same-name'))).toMatchObject({
    kind: 'same-name',
    flags: [
      {
        title: 'Tide Ledger',
        text: '2 offers of 2 publishers have this name; one may be the other typed twice.',
      },
    ],
    hasMore: false,
  });
});

test('a dismissed flag keeps its reason and opens again', async () => {
  const [id = ''] = await idsOf('same-name');

  const reason = 'Two editions';
  const dismissed = await desk('flags', 'dismiss', 'same-name', id, '--reason', reason);
  expect(printed(dismissed)).toEqual({ kind: 'same-name', dismissed: [id] });
  expect(await idsOf('same-name')).toEqual([]);
  expect(printed(await desk('flags', 'same-name', '--dismissed'))).toMatchObject({
    flags: [{ id, dismissal: { reason } }],
  });

  await desk('flags', 'restore', id);
  expect(await idsOf('same-name')).toEqual([id]);
});

test('an unknown kind and a missing reason are refused', async () => {
  expect(errorCode(await desk('flags', 'nonsense'))).toBe('INVALID_OPTION');
  expect(errorCode(await desk('flags', 'dismiss', 'same-name', 'x'))).toBe('INVALID_OPTION');
});

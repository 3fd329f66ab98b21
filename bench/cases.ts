import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createDesk } from '../src/main/compose.ts';
import { createClient, type Client } from '../src/shared/client.ts';
import type { Input } from '../src/shared/contract.ts';
import { caseOrders, type CaseFilter } from '../src/shared/model/case-list.ts';
import { fillCasesDesk } from './cases-desk.ts';
import { createOfferGenerator } from './offer-generator.ts';
import { printTable } from './print-table.ts';

const caseCount = 100_000;
const pageSize = 50;
const runsPerPage = 20;
const draftRuns = 60;

const filters: readonly CaseFilter[] = [
  {},
  { status: 'open' },
  { status: 'closed' },
  { waitingOn: 'microsoft' },
  { owner: 'indirect-provider' },
  { publisherId: 'nobody-has-this' },
  { status: 'open', owner: 'outside-policy', waitingOn: 'customer' },
  { due: 'overdue' },
  { due: 'today' },
  { due: 'waiting-long' },
];

/** A desk of 100,000 cases with ten entries each: its lists, a case, Verify, and the way to a draft. */
export async function benchCases(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-bench-'));
  const options = { dataFolder: folder, resourcesFolder: 'resources', log: console.error };
  await (await createDesk(options)).close();
  const builtMs = await timeOf(() => fillCasesDesk(folder, caseCount, Date.now()));
  const desk = await createDesk(options);
  const call = createClient(desk.call);
  try {
    await benchPages(call);
    await benchSearches(call);
    await benchRest(call, folder);
    const sizeMiB = statSync(join(folder, 'desk.sqlite')).size / 1024 / 1024;
    printTable(
      'The desk file',
      ['what', 'value'],
      [
        [`write ${caseCount.toLocaleString('en')} cases, s`, builtMs / 1_000],
        ['size, MiB', sizeMiB],
      ],
    );
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchPages(call: Client): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const filter of filters) {
    const times = [];
    for (const order of caseOrders) {
      for (const offset of [0, 1_000, 90_000]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, as an operator turns pages
        times.push(...(await timesOf(() => list(call, { filter, order, offset }))));
      }
    }
    rows.push([JSON.stringify(filter), ...spread(times)]);
  }
  printTable(
    `A page of ${pageSize} of ${caseCount.toLocaleString('en')} cases in each order, the first, the 20th and the 1,800th, in milliseconds`,
    ['filter', 'median', 'p95', 'slowest'],
    rows,
  );
}

async function benchSearches(call: Client): Promise<void> {
  const classes = [
    ...createOfferGenerator(7).queryClasses(20),
    { name: '1 letter', queries: Array.from('abcdefghijklmnopqrst') },
    { name: 'reference', queries: ['FPAAAA-2026-090000', '090000', 'fpaaaa 2025 012345'] },
    { name: 'invoice', queries: ['INV-70000', 'inv-7', '350007'] },
  ];
  const rows: (string | number)[][] = [];
  for (const { name, queries } of classes) {
    const times: number[][] = [[], []];
    for (const text of queries) {
      // oxlint-disable no-await-in-loop -- one after the other, as an operator types
      for (const order of caseOrders) {
        times[0]?.push(await timeOf(() => list(call, { text, order })));
        times[1]?.push(await timeOf(() => list(call, { text, order, filter: { status: 'open' } })));
      }
      // oxlint-enable no-await-in-loop
    }
    const [all = [], open = []] = times;
    rows.push([name, ...spread(all), ...spread(open)]);
  }
  printTable(
    'A page of what a text finds, in each order, in milliseconds',
    ['text', 'median', 'p95', 'slowest', 'open: median', 'p95', 'slowest'],
    rows,
  );
}

async function benchRest(call: Client, folder: string): Promise<void> {
  const { cases } = await list(call, { offset: 40_000 });
  const references = cases.map(({ reference }) => reference);
  const opening: number[] = [];
  for (const reference of references) {
    const open = async (): Promise<void> => {
      await call('cases.get', { reference });
      await call('cases.timeline', { reference, limit: 50 });
    };
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as an operator opens them
    opening.push(await timeOf(open));
  }
  const today = await timesOf(() => call('cases.today', {}));
  const noting = await timesOf(() =>
    call('cases.act', {
      references: references.slice(0, 1),
      act: { kind: 'note', text: 'Called back' },
    }),
  );
  const drafting: number[] = [];
  await typeQuestion(call);
  for (let run = 0; run < draftRuns; run += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as an operator writes them
    drafting.push(await timeOf(() => draft(call, join(folder, `draft-${run}.eml`))));
  }
  const verifyStartedAt = performance.now();
  const { entries, faultCount } = await call('cases.verify', { reference: null });
  const verifying = performance.now() - verifyStartedAt;
  printTable(
    'Other work on that desk, in milliseconds',
    ['what', 'median', 'p95', 'slowest'],
    [
      ['open a case with its timeline', ...spread(opening)],
      ['Today', ...spread(today)],
      ['a note', ...spread(noting)],
      ['finished wizard to written .eml', ...spread(drafting)],
    ],
  );
  printTable(
    `Verify over ${entries.toLocaleString('en')} entries: ${faultCount} faults`,
    ['what', 'seconds'],
    [['all of them, in a worker', verifying / 1_000]],
  );
}

/** What comes before a finished wizard: the window keeps what is typed, and asks for its topic and its rule. */
async function typeQuestion(call: Client): Promise<void> {
  const { question, facts, offer } = newCase;
  const typed = {
    question,
    facts,
    offer,
    pending: [],
    linkedTo: [],
    leftOpen: null,
    pasted: [],
    sender: null,
  };
  await call('triage.saveDraft', { id: randomUUID(), draft: typed, revision: 0 });
  await call('triage.suggest', { text: question });
  await call('triage.step', { facts, offer });
}

async function draft(call: Client, path: string): Promise<void> {
  const { reference } = await call('cases.create', newCase);
  const message = { reference, recipient: 'publisher', language: 'en' } as const;
  await call('escalation.compose', message);
  const { exported } = await call('escalation.export', {
    ...message,
    form: 'eml',
    strictness: 'none',
  });
  writeFileSync(path, exported.content);
}

const newCase: Input<'cases.create'> = {
  question: 'The export fails for finance since Monday, error E-1042 at 10:05.',
  facts: {
    publisher: 'isv',
    purchaseChannel: 'through-partner',
    askedBy: 'customer',
    cspModel: 'direct-bill',
    topic: 'break-fix',
    firstLine: 'no',
    handoff: 'via-desk',
  },
  offer: null,
  customer: 'Spruce',
  tenantId: null,
  subscriptionId: null,
  orderId: null,
  severity: 'B',
  impact: 'Finance cannot close the month.',
  tried: 'Signed in again.',
  ask: 'Please say what E-1042 means.',
  answerBy: null,
};

function list(call: Client, wanted: Partial<Input<'cases.list'>>) {
  return call('cases.list', { text: '', offset: 0, limit: pageSize, ...wanted });
}

async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runsPerPage; run += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    times.push(await timeOf(work));
  }
  return times;
}

async function timeOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function spread(times: readonly number[]): [median: number, p95: number, slowest: number] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return [at(0.5), at(0.95), sorted.at(-1) ?? 0];
}

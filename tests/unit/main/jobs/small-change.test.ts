import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { openCatalogueStore } from '../../../../src/main/store/catalogue/catalogue-store.ts';
import { findUndo, undoCatalogue } from '../../../../src/main/store/catalogue/undo-catalogue.ts';
import type { OfferKey } from '../../../../src/shared/model/offer.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { catalogueLab, toCsv } from './catalogue-lab.ts';
import { allAnswers, buildWhole } from './whole-again.ts';

type Row = Readonly<Record<string, string>>;
type Lab = ReturnType<typeof catalogueLab>;

const baseCount = 400;
const keptKeys = [3, 40, 41, 99, 150, 222, 301, 302, 380, 399];
const words = ['Firewall', 'Backup', 'Archive', 'Monitor', '云防火墙', '数据备份', '数字档案馆'];
const texts = [
  'f',
  'firew',
  'backup m',
  'archive 数据',
  '云',
  '数据',
  '防火墙',
  'yfhq',
  'firewal',
  'contozo',
  'sapphire',
  'zanzibar',
  'offer-4',
  'contoso',
  'p1',
];

/** Some share a popularity, some a name, some say nothing of their publisher. */
function baseRow(at: number): Row {
  return {
    publisherId: `p${at % 13}`,
    offerId: `offer-${at}`,
    name: `${words[at % 7]} ${words[(at * 3) % 5]} ${at % 50}`,
    publisherName: at % 3 === 0 ? '' : `${['Contoso', 'Fabrikam', '云方'][at % 3]} ${at % 13}`,
    productType: at % 4 === 0 ? 'saas' : 'vm',
    popularity: at % 5 === 0 ? '' : `${at % 9}`,
    isStopSell: at % 11 === 0 ? 'true' : '',
    summary: `${words[(at + 2) % 7]} number ${at}`,
    description: `Sapphire ${at % 17}`,
    markets: ['DE', 'CN;SG', ''][at % 3] ?? '',
    supportEmail: at % 6 === 0 ? `help${at}@contoso.example` : '',
    supportUrl: at % 5 === 0 ? 'mail@contoso.example' : '',
  };
}

const baseRows = Array.from({ length: baseCount }, (_, at) => baseRow(at));
const keys: OfferKey[] = [
  ...keptKeys.map((at) => ({ publisherId: `p${at % 13}`, offerId: `offer-${at}` })),
  { publisherId: 'p1', offerId: 'new-1' },
  { publisherId: 'p0', offerId: 'new-2' },
  { publisherId: 'q', offerId: 'new-3' },
  { publisherId: 'q', offerId: 'new-4' },
];

const row: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom('', 'Firewall', 'Zanzibar Backup', '云防火墙', '数字档案', 'Monitor 7'),
  publisherName: fc.constantFrom('', 'Contoso', 'Sapphire GmbH', '云方'),
  productType: fc.constantFrom('', 'saas', 'container'),
  popularity: fc.constantFrom('', '0', '4', '8.5', '20'),
  isStopSell: fc.constantFrom('', 'true', 'false'),
  summary: fc.constantFrom('', 'Zanzibar', '数据备份'),
  description: fc.constantFrom('', 'Sapphire 3', 'nothing'),
  markets: fc.constantFrom('', 'DE', 'AQ'),
  supportEmail: fc.constantFrom('', 'new@contoso.example'),
  supportUrl: fc.constantFrom('', 'mail@contoso.example', 'https://help.example'),
});

type Step =
  | {
      readonly kind: 'import';
      readonly source: string;
      readonly rows: readonly Row[];
      readonly missing: 'keep' | 'mark' | 'remove';
    }
  | { readonly kind: 'order' }
  | { readonly kind: 'rename'; readonly source: string }
  | { readonly kind: 'remove'; readonly source: string }
  | { readonly kind: 'undo' };

const importStep = (source: string, missing: readonly ('keep' | 'mark' | 'remove')[]) =>
  fc.record({
    kind: fc.constant('import' as const),
    source: fc.constant(source),
    rows: fc
      .dictionary(fc.constantFrom(...keys.map((key) => JSON.stringify(key))), row, {
        minKeys: 1,
        maxKeys: 5,
      })
      .map((rows) => Object.entries(rows).map(([key, it]) => ({ ...JSON.parse(key), ...it }))),
    missing: fc.constantFrom(...missing),
  });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: importStep('Base', ['keep']) },
  { weight: 4, arbitrary: importStep('A', ['keep', 'mark', 'remove']) },
  { weight: 2, arbitrary: importStep('B', ['keep', 'mark', 'remove']) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('order' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rename' as const), source: fc.constant('B') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      source: fc.constantFrom('A', 'B'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
);

async function baseLab(): Promise<Lab> {
  const lab = catalogueLab();
  await lab.importText(toCsv(baseRows), { source: { name: 'Base' } });
  forgetBefore(lab);
  return lab;
}

/** What is there is taken back by nothing. */
function forgetBefore({ dataFolder }: Lab): void {
  rmSync(join(dataFolder, 'catalogue.before.sqlite'));
}

function copyOf({ dataFolder }: Lab): Lab {
  const folder = temporaryFolder();
  cpSync(dataFolder, folder, { recursive: true });
  return catalogueLab(folder);
}

const hasChange = ({ dataFolder }: Lab): boolean =>
  existsSync(join(dataFolder, 'catalogue.change.sqlite'));

async function act(lab: Lab, it: Step): Promise<void> {
  const sources = lab.read((catalogue) => catalogue.sources());
  if (it.kind === 'import') {
    const header = { publisherId: '', offerId: '', ...baseRows[0] };
    const rows = it.rows.map((given) => ({ ...mapValues(header, () => ''), ...given }));
    await lab.importText(toCsv(rows), { source: { name: it.source }, missing: it.missing });
  } else if (it.kind === 'order') {
    const ids = sources.map(({ id }) => id).toReversed();
    await lab.change({ kind: 'order-sources', ids, by: 'Wei' });
  } else if (it.kind === 'undo') {
    if (findUndo(lab.dataFolder) !== null) undoCatalogue(lab.dataFolder);
  } else {
    const found = sources.find(({ name }) => name.startsWith(it.source));
    if (!found) return;
    const { id, name } = found;
    if (it.kind === 'remove') await lab.change({ kind: 'remove-source', id, by: 'Wei' });
    else await lab.change({ kind: 'rename-source', id, name: `${name}+` });
  }
}

function mapValues(record: Row, map: () => string): Row {
  return Object.fromEntries(Object.keys(record).map((key) => [key, map()]));
}

/** What the sources say of the offers that steps change, without what differs from one run to the next. */
function said(lab: Lab): unknown {
  return lab.read((catalogue) => {
    const names = new Map(catalogue.sources().map(({ id, name }) => [id, name]));
    return keys.map((key) => ({
      held: catalogue
        .held(key)
        .map(({ sourceId, record: { offer, contacts, ...record }, missingSince, flags }) => ({
          name: names.get(sourceId),
          offer: { ...offer, source: null, capturedAt: null },
          contacts: contacts.map((contact) => ({ ...contact, source: null })),
          record,
          isMissing: missingSince !== null,
          flags,
        }))
        .toSorted((one, other) => ((one.name ?? '') < (other.name ?? '') ? -1 : 1)),
      shown: catalogue.getOffer(key)?.name,
    }));
  });
}

/** Whatever is asked, it answers as one that was written at once. */
async function expectWhole({ dataFolder }: Lab): Promise<void> {
  const catalogue = openCatalogueStore(dataFolder);
  const whole = await buildWhole(catalogue);
  try {
    expect(allAnswers(catalogue, texts)).toEqual(allAnswers(whole, texts));
  } finally {
    catalogue.close();
    whole.close();
  }
}

test('small imports, removals and undos one after the other answer as a catalogue that was written at once', async () => {
  const base = await baseLab();
  let small = 0;
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (plan) => {
      const lab = copyOf(base);
      // So few offers are written as a whole each time.
      const plain = catalogueLab();
      const rows = keptKeys.map((at) => baseRows[at] ?? {});
      await plain.importText(toCsv(rows), { source: { name: 'Base' } });
      forgetBefore(plain);
      for (const it of plan) {
        await act(lab, it);
        await act(plain, it);
        steps += 1;
        small += Number(hasChange(lab));
      }

      expect(said(lab)).toEqual(said(plain));
      await expectWhole(lab);
    }),
    { numRuns: 25 },
  );
  expect(small).toBeGreaterThan(steps / 3);
}, 300_000);

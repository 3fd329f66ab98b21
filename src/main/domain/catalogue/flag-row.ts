import type {
  ImportFlag,
  FlaggedRow,
  MappingField,
} from '../../../shared/model/catalogue-import.ts';
import {
  findEmails,
  findInvisibles,
  isEmailAsUrl,
  readBillingModel,
  readBoolean,
  readCspState,
  readNumber,
  readTime,
} from './cell-value.ts';
import { isPlainCell } from './plain-cell.ts';
import { readPlans } from './read-plans.ts';
import {
  booleanFields,
  createRowCells,
  mappedIndexes,
  readFlag,
  type RowCells,
  type RowSource,
} from './row-cells.ts';

/** Longer values are shortened in the report: both ends stay, since oddities sit there. */
const mostShown = 200;

const freeTextFields = [
  'name',
  'publisherName',
  'supportName',
  'supportEmail',
  'engineeringName',
  'engineeringEmail',
  'cspProgramName',
  'cspProgramEmail',
  'summary',
  'description',
  'contactNote',
] as const;
const urlFields = [
  'supportUrl',
  'engineeringUrl',
  'cspProgramUrl',
  'documentationUrl',
  'trainingUrl',
  'serviceHealthUrl',
  'salesUrl',
  'cspMarketingUrl',
  'listingUrl',
  'termsUrl',
  'privacyUrl',
] as const;
const emailFields = ['supportEmail', 'engineeringEmail', 'cspProgramEmail'] as const;
/** Who answers, in the policy's terms: the publisher (a partner of Microsoft) or Microsoft. */
const knownTiers = ['microsoft', 'partner', 'publisher', 'isv'];

type Finding = readonly [flag: ImportFlag, value: string];

/** The oddities of a row, each value once per flag. They are told, never mended. */
export function flagRow(fields: readonly string[], line: number, source: RowSource): FlaggedRow[] {
  const cells = createRowCells(fields, source.columns);
  const findings: Finding[] = [
    ...flagOwner(cells, source),
    ...flagLinks(cells),
    ...flagEmails(cells),
    ...flagSupportLink(cells, source),
    ...flagSpaces(fields, source),
    ...flagValues(cells, source),
  ];
  if (findings.length === 0) return [];
  const seen = new Set<string>();
  return findings.flatMap(([flag, value]) => {
    const shown = shorten(value);
    const key = `${flag} ${shown}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ line, flag, value: shown }];
  });
}

/** Where the file's own words about Microsoft and the desk's list of publishers differ. */
function flagOwner(cells: RowCells, { isMicrosofts }: RowSource): Finding[] {
  const publisherId = cells.text('publisherId');
  const tier = cells.text('supportTier');
  const word = tier?.trim().toLowerCase() ?? '';
  const findings: Finding[] = [];
  if (tier !== null && !knownTiers.includes(word)) findings.push(['tier-unknown-to-policy', tier]);
  if (publisherId === null) return findings;
  const isMicrosoft = isMicrosofts(publisherId);
  const flag = readFlag(cells, 'microsoftFlag');
  if (flag !== null && flag !== isMicrosoft) {
    findings.push([
      'microsoft-flag-not-trusted',
      `${cells.text('microsoftFlag') ?? ''}, ${publisherId}`,
    ]);
  }
  if (tier !== null && knownTiers.includes(word) && (word === 'microsoft') !== isMicrosoft) {
    findings.push(['tier-publisher-disagree', `${tier}, ${publisherId}`]);
  }
  return findings;
}

const linkFields = [...urlFields, ...emailFields] as const;

function flagLinks(cells: RowCells): Finding[] {
  const findings: Finding[] = [];
  for (const field of linkFields) {
    if (!cells.has(field)) continue;
    for (const cell of cells.cellsOf(field)) {
      if (cell.trim() === '') continue;
      const isUrlField = !emailFields.some((it) => it === field);
      const looksLikeUrl = /^(https?:|mailto:)/i.test(cell.trim());
      if (isEmailAsUrl(cell) && (isUrlField || looksLikeUrl)) findings.push(['email-as-url', cell]);
      else if (isUrlField && !/^https:\/\//i.test(cell.trim())) {
        findings.push(['link-not-https', cell]);
      }
    }
  }
  return findings;
}

function flagEmails(cells: RowCells): Finding[] {
  return freeTextFields.filter(cells.has).flatMap((field) =>
    cells.cellsOf(field).flatMap((cell): Finding[] => {
      if (!cell.includes('@') || isEmailAsUrl(cell)) return [];
      const emails = findEmails(cell);
      if (emails.length === 0) return [];
      const isShort = cell.length <= mostShown;
      return isShort
        ? [['email-in-free-text', cell]]
        : emails.map((email) => ['email-in-free-text', email]);
    }),
  );
}

/** Only where somebody but Microsoft should answer, and the file has a column for it. */
function flagSupportLink(cells: RowCells, { isMicrosofts }: RowSource): Finding[] {
  const publisherId = cells.text('publisherId');
  const isMissing = cells.has('supportUrl') && cells.text('supportUrl') === null;
  if (!isMissing || publisherId === null || isMicrosofts(publisherId)) return [];
  return [['no-support-link', cells.text('name') ?? cells.text('offerId') ?? publisherId]];
}

function flagSpaces(fields: readonly string[], { columns }: RowSource): Finding[] {
  return mappedIndexes(columns).flatMap((index): Finding[] => {
    const cell = fields[index] ?? '';
    if (isPlainCell(cell)) return [];
    const isPadded = cell !== cell.trim();
    const invisibles = findInvisibles(cell).map((character) => toCodePoint(character));
    return [
      ...(isPadded ? [['surrounding-space', cell] as const] : []),
      ...invisibles.map((name) => ['invisible-character', name] as const),
    ];
  });
}

/** Cells that hold something where a yes or no, a number, a date or a billing model should be. */
function flagValues(cells: RowCells, { mapping }: RowSource): Finding[] {
  return valueReaders.flatMap(([field, read]): Finding[] => {
    if (!cells.has(field)) return [];
    const cell = cells.text(field);
    const isUnderstood = cell === null || read(cell, mapping.listSeparators) !== undefined;
    return isUnderstood ? [] : [['value-not-understood', cell]];
  });
}

type ValueReader = (cell: string, separators: readonly string[]) => unknown;

const valueReaders: readonly (readonly [MappingField, ValueReader])[] = [
  ...booleanFields.map((field) => [field, readBoolean] as const),
  ['popularity', readNumber],
  ['verifiedAt', readTime],
  ['billingModel', readBillingModel],
  ['cspState', readCspState],
  ['plans', readPlans],
];

function toCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function shorten(value: string): string {
  const characters = Array.from(value.slice(0, 100_000));
  if (characters.length <= mostShown && value.length <= 100_000) return value;
  const tail = Array.from(value.slice(-mostShown)).slice(-mostShown / 2);
  return `${characters.slice(0, mostShown / 2).join('')} … ${tail.join('')}`;
}

import type { Locale } from './model/locale.ts';
import type { Report } from './model/report.ts';
import type { ReportRow, ReportTable } from './report-table.ts';
import {
  column,
  costColumns,
  fill,
  heading,
  hourColumns,
  ownerRow,
  percent,
  publisherLabel,
  reportWords,
  shareColumns,
  type Words,
} from './report-words.ts';

/** Every figure of a report in the words of a language: the one source of what the page and the file say. */
export function toReportTables(report: Report, locale: Locale): ReportTable[] {
  const words = reportWords[locale];
  return [
    weekTable(report, words),
    ownerTable(report, words),
    topicTable(report, words),
    publisherTable(report, words),
    timeToOwnerTable(report, words),
    timeToAnswerTable(report, words),
    rateTable(report, words),
    ruleTable(report, words),
    missingTable(report, words),
    lateTable(report, words),
  ];
}

function weekTable({ byWeek }: Report, words: Words): ReportTable {
  const { row } = words.texts;
  return {
    ...heading('byWeek', words),
    columns: [column('cases', 'cases', words)],
    rows: byWeek.map(({ monday, cases, isWhole }) => ({
      key: monday,
      label: fill(isWhole ? row.week : row.weekCut, { monday }),
      isCut: !isWhole,
      cells: [cases],
    })),
  };
}

function ownerTable({ byOwner, cases: all }: Report, words: Words): ReportTable {
  return {
    ...heading('byOwner', words),
    columns: shareColumns(words),
    rows: byOwner.map(({ owner, cases }) => ({
      ...ownerRow(owner, words),
      cells: [cases, percent({ count: cases, of: all })],
    })),
  };
}

function topicTable({ byTopic, cases: all }: Report, words: Words): ReportTable {
  const { topics, texts } = words;
  return {
    ...heading('byTopic', words),
    columns: shareColumns(words),
    rows: byTopic.map(({ topic, cases }) => ({
      key: topic ?? '',
      label: topic === null ? texts.row.noTopic : topics[topic].name,
      cells: [cases, percent({ count: cases, of: all })],
    })),
  };
}

function publisherTable(report: Report, words: Words): ReportTable {
  const { byPublisher, byPublisherRest: rest, cases: all } = report;
  const { row } = words.texts;
  const rows: ReportRow[] = byPublisher.map((it) => ({
    key: it.publisherId ?? '',
    label: publisherLabel(it, words),
    cells: [it.cases, percent({ count: it.cases, of: all })],
  }));
  const others: ReportRow = {
    key: '*',
    label: fill(row.otherPublishers, { count: rest.rows }),
    cells: [rest.cases, percent({ count: rest.cases, of: all })],
  };
  return {
    ...heading('byPublisher', words),
    columns: shareColumns(words),
    rows: rest.rows === 0 ? rows : [...rows, others],
  };
}

function timeToOwnerTable({ timeToOwner: it }: Report, words: Words): ReportTable {
  const { row } = words.texts;
  const cellsOf = ({ medianHours, ninetiethHours, measured }: typeof it.all) => [
    medianHours,
    ninetiethHours,
    measured,
  ];
  const all = { key: '', label: row.allOwners, cells: cellsOf(it.all) };
  const rows = it.byOwner.map((one) => ({ ...ownerRow(one.owner, words), cells: cellsOf(one) }));
  return {
    ...heading('timeToOwner', words),
    columns: [...hourColumns(words), column('measured', 'cases', words)],
    rows: rows.length === 0 ? [] : [all, ...rows],
    apart: [
      { label: row.ownerPending, cases: it.pending },
      { label: row.ownerNever, cases: it.never },
      { label: row.ownerless, cases: it.ownerless },
    ],
  };
}

function timeToAnswerTable({ timeToAnswer: it }: Report, words: Words): ReportTable {
  const { row } = words.texts;
  type Answers = typeof it.all & { readonly pending: number; readonly never: number };
  const cellsOf = ({ medianHours, ninetiethHours, measured, pending, never }: Answers) => [
    medianHours,
    ninetiethHours,
    measured,
    pending,
    never,
  ];
  const { pending, never } = it;
  const all = { key: '*', label: row.allAnswers, cells: cellsOf({ ...it.all, pending, never }) };
  const rows = it.byOwner.map((one) => ({ ...ownerRow(one.owner, words), cells: cellsOf(one) }));
  return {
    ...heading('timeToAnswer', words),
    columns: [
      ...hourColumns(words),
      column('answered', 'cases', words),
      column('pending', 'cases', words),
      column('never', 'cases', words),
    ],
    rows: rows.length === 0 ? [] : [all, ...rows],
  };
}

function rateTable(report: Report, words: Words): ReportTable {
  const { row, rate } = words.texts;
  return {
    ...heading('rates', words),
    columns: [
      column('rate', 'percent', words),
      column('count', 'cases', words),
      column('of', 'cases', words),
    ],
    rows: (['bounced', 'overridden', 'undetermined'] as const).map((name) => {
      const { count, of } = report[name];
      const cells = [percent(report[name]), count, of];
      return { key: name, label: row[name], about: rate[name], cells };
    }),
  };
}

function ruleTable({ rules }: Report, words: Words): ReportTable {
  return {
    ...heading('rules', words),
    columns: [
      ...costColumns(words),
      column('bounced', 'cases', words),
      column('overridden', 'cases', words),
    ],
    rows: rules.map(({ rule, cases, hoursWaited, bounced, overridden }) => ({
      key: rule ?? '',
      label: rule ?? words.texts.row.noRule,
      cells: [cases, hoursWaited, bounced, overridden],
    })),
  };
}

function missingTable({ missingContacts: it }: Report, words: Words): ReportTable {
  const { row, catalogueDamaged } = words.texts;
  const shape = { ...heading('missingContacts', words), columns: costColumns(words) };
  if (it === null) return { ...shape, rows: [], problem: catalogueDamaged };
  const rows: ReportRow[] = it.rows.map((missing) => {
    const contact = words.decisions.hop[missing.contact];
    const isOfPublisher = missing.contact.startsWith('publisher-');
    const publisher = publisherLabel(missing, words);
    const isNamed = isOfPublisher || missing.contact === 'offer-resources';
    return {
      key: `${missing.publisherId ?? ''} ${missing.contact}`,
      label: isNamed ? fill(row.contactOf, { publisher, contact }) : contact,
      cells: [missing.cases, missing.hoursWaited],
    };
  });
  const others: ReportRow = {
    key: '*',
    label: fill(row.otherContacts, { count: it.rest.rows }),
    cells: [it.rest.cases, null],
  };
  return {
    ...shape,
    rows: it.rest.rows === 0 ? rows : [...rows, others],
    apart: [
      { label: row.contactNeeded, cases: it.share.of },
      { label: row.contactMissing, cases: it.share.count },
    ],
  };
}

function lateTable({ latePublishers: { rows, rest } }: Report, words: Words): ReportTable {
  const label = fill(words.texts.row.otherPublishers, { count: rest.rows });
  return {
    ...heading('latePublishers', words),
    columns: [
      column('late', 'cases', words),
      column('judged', 'cases', words),
      ...hourColumns(words),
      column('asked', 'cases', words),
      column('answered', 'cases', words),
      column('pending', 'cases', words),
    ],
    rows: rows.map((it) => ({
      key: it.publisherId ?? '',
      label: publisherLabel(it, words),
      cells: [
        it.late,
        it.judged,
        it.answers.medianHours,
        it.answers.ninetiethHours,
        it.asked,
        it.answers.measured,
        it.pending,
      ],
    })),
    apart: rest.rows === 0 ? [] : [{ label, cases: rest.cases }],
  };
}

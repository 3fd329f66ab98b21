import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { openReportStore } from '../../../../../src/main/store/desk/report-store.ts';
import { contactHops, owners } from '../../../../../src/shared/model/decision.ts';
import { factValues } from '../../../../../src/shared/model/facts.ts';
import { severities } from '../../../../../src/shared/model/support-case.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { newCase } from './new-case.ts';

const opened = Date.parse('2026-11-02T08:00:00.000Z');

/** A word that this program knows, one of another version, or none. */
function wordOf(words: readonly string[]): fc.Arbitrary<string | null> {
  return fc.option(fc.oneof(fc.constantFrom(...words), fc.constant('of-a-later-version')), {
    nil: null,
  });
}

type Written = Readonly<Record<'owner' | 'topic' | 'contact' | 'severity', string | null>>;

const written: fc.Arbitrary<Written> = fc.record({
  owner: wordOf(owners),
  topic: wordOf(factValues.topic),
  contact: wordOf(contactHops),
  severity: fc.option(fc.constantFrom(...severities), { nil: null }),
});

/** Every word that there is, so that none shares its number with another. */
const everyWord: readonly Written[] = [
  ...owners.map((owner) => ({ owner, topic: null, contact: null, severity: null })),
  ...factValues.topic.map((topic) => ({ owner: null, topic, contact: null, severity: null })),
  ...contactHops.map((contact) => ({ owner: null, topic: null, contact, severity: null })),
  ...severities.map((severity) => ({ owner: null, topic: null, contact: null, severity })),
];

test('the report reads every word of a case as it is written, and one of another version as not known', () => {
  const folder = temporaryFolder();
  const desk = openDeskStore(folder, { randomInt: () => 0 });
  const createdAt = new Date(opened).toISOString();
  desk.cases.create(newCase({ id: randomUUID(), createdAt }), 'FP');
  desk.close();
  const file = new Database(join(folder, 'desk.sqlite'));
  onTestFinished(() => void file.close());
  const reports = openReportStore(folder);
  onTestFinished(() => reports.close());
  const write = file.prepare(
    `UPDATE support_case SET effective_owner = @owner, severity = @severity,
       facts_json = json_object('topic', @topic), decision_json = json_object('contact', @contact)`,
  );
  const check = (it: Written): void => {
    write.run(it);

    const [seen] = reports.reads.openedBetween(opened, opened + 1);

    expect(seen).toMatchObject({
      owner: known(owners, it.owner),
      topic: known(factValues.topic, it.topic),
      contact: known(contactHops, it.contact),
      severity: it.severity,
    });
  };

  everyWord.forEach(check);
  fc.assert(fc.property(written, check));
});

function known(words: readonly string[], word: string | null): string | null {
  return words.find((it) => it === word) ?? null;
}

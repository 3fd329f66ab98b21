import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '../../../../..');

/** Names of products and portals stay as they are; the company is 微软. */
const company = /Microsoft(?! (?:365|Entra))/;

function linesOf(path: string): string[] {
  return readFileSync(join(project, path), 'utf8').split('\n');
}

function filesIn(folder: string): string[] {
  return readdirSync(join(project, folder)).map((name) => join(folder, name));
}

test('the window, the mails and the dated rules call Microsoft by one Chinese name', () => {
  const chinese = [
    ...filesIn('src/shared/i18n/zh-cn'),
    ...filesIn('resources/templates').filter((it) => it.endsWith('.zh-CN.txt')),
    'src/main/domain/escalation/texts/zh-cn.ts',
  ].flatMap(linesOf);
  const ofRules = linesOf('resources/dated-rules/rules.json').filter((it) =>
    it.includes('"zh-CN"'),
  );

  expect([...chinese, ...ofRules].filter((it) => company.test(it))).toEqual([]);
});

import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { openSource } from '../../../../src/main/jobs/source-bytes.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

function fileOf(content: string): string {
  const path = join(temporaryFolder(), 'list.csv');
  writeFileSync(path, content);
  return path;
}

test('a file that somebody writes to while it is read is noticed', () => {
  const path = fileOf('a,b\n1,2\n');
  const source = openSource(path);

  expect(() => source.requireUnchanged('list.csv')).not.toThrow();
  appendFileSync(path, '3,4\n');

  expect(() => source.requireUnchanged('list.csv')).toThrow(
    expect.objectContaining({ code: 'IMPORT_FILE_CHANGED', params: { file: 'list.csv' } }),
  );
  source.close();
});

test('a piece beyond the end of the file is as long as there is something to read', () => {
  const source = openSource(fileOf('0123456789'));

  expect(Buffer.from(source.slice(7, 100)).toString()).toBe('789');
  expect(source.slice(20, 5)).toHaveLength(0);
  source.close();
});

import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { OutgoingMessage } from '../../../../src/main/domain/outgoing/outgoing-message.ts';
import { writePrintPage } from '../../../../src/main/domain/outgoing/write-print-page.ts';
import { findBrowser } from '../../../../src/main/services/find-browser.ts';
import { printWithBrowser } from '../../../../src/main/services/print-pdf.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const longText =
  '北风防火墙无法启动，请协助查找原因。Harbour Mail Guard crashes on start.\n'.repeat(90);

const message: OutgoingMessage = {
  reference: 'FP7K3Q-2026-000123',
  recipient: 'publisher',
  language: 'zh-CN',
  to: { name: '北风支持', email: 'help@harbour.example' },
  subject: '[FP7K3Q-2026-000123] 北风防火墙：无法启动',
  blocks: [{ name: 'situation', title: '情况', text: longText }],
  body: longText,
  fields: [],
};

function hasProgram(name: string): boolean {
  return spawnSync(name, ['-v']).error === undefined;
}

describe('a PDF by the browser at hand', () => {
  const browser = findBrowser();

  test.runIf(browser !== undefined)(
    'has its pages, their size, embedded fonts, marking and numbers, and leaves nothing behind',
    async () => {
      const before = readdirSync(tmpdir()).filter((it) => it.startsWith('fingerpost-print-'));
      const html = writePrintPage(message, { page: 'a4', marking: 'internal' });

      const pdf = Buffer.from(await printWithBrowser(html)).toString('latin1');

      const pages = pdf.match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(1);
      expect(pdf).toMatch(/\/MediaBox ?\[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
      expect(pdf).toMatch(/\/FontFile[23]|\/Subtype ?\/Type3/);
      expect(readdirSync(tmpdir()).filter((it) => it.startsWith('fingerpost-print-'))).toEqual(
        before,
      );
      if (!hasProgram('pdftotext')) {
        process.stdout.write(
          'marking and numbers not looked at: no pdftotext (Debian: poppler-utils)\n',
        );
        return;
      }
      const path = join(temporaryFolder(), 'page.pdf');
      writeFileSync(path, pdf, 'latin1');
      const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout;
      expect(text.match(/内部资料，请勿外传/g)).toHaveLength(pages);
      expect(text).toContain(`第 ${pages} 页，共 ${pages} 页`);
      expect(text).toContain('北风防火墙无法启动');
    },
    90_000,
  );

  if (browser === undefined) process.stdout.write('no PDF was printed: no browser is here\n');

  test('a browser that ends badly, writes nothing or cannot be started is told as such', async () => {
    const html = '<!doctype html><p>x';

    await expect(printWithBrowser(html, '/bin/false')).rejects.toMatchObject({
      code: 'PRINT_FAILED',
      cause: new Error('it ended with 1'),
    });
    await expect(printWithBrowser(html, '/bin/true')).rejects.toMatchObject({
      code: 'PRINT_FAILED',
      cause: new Error('it wrote nothing'),
    });
    await expect(printWithBrowser(html, '/no/such/browser')).rejects.toMatchObject({
      code: 'PRINT_FAILED',
      cause: new Error('it did not start'),
    });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The scripts and style sheets that a page names, which is all that it reads before it shows anything. */
export function filesAtStart(page: string): readonly string[] {
  return [
    ...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/(?<path>[^"]+\.(?:js|css))"/g),
  ]
    .map((match) => match.groups?.['path'] ?? '')
    .filter((path) => path !== '');
}

/** What a built window reads at its start, in bytes, each file packed as gzip packs it best. */
export function measureStart(folder: string): number {
  const files = filesAtStart(readFileSync(join(folder, 'index.html'), 'utf8'));
  if (files.length === 0) throw new Error(`The page in ${folder} names no file of its own.`);
  return files
    .map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).byteLength)
    .reduce((sum, bytes) => sum + bytes, 0);
}

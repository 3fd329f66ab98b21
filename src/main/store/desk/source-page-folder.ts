import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { z } from '../../../shared/zod.ts';
import { withStoreErrors } from '../store-error.ts';
import { writeWholeFile } from '../write-whole-file.ts';

const About = z.strictObject({
  /** As the operator's file was called. */
  fileName: z.string(),
  keptAt: z.iso.datetime(),
  keptBy: z.string(),
  /** Of the page, lower-case hex; also the name of its file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A copy of the source page, with who kept it and when. */
export type KeptPage = Readonly<z.infer<typeof About>> & { readonly markdown: string };

export type SourcePageFolder = ReturnType<typeof createSourcePageFolder>;

const aboutName = 'kept.json';
const isPage = /^page-[0-9a-f]{16}\.md$/;
const pageName = (sha256: string) => `page-${sha256.slice(0, 16)}.md`;

/**
 * The folder `source-page` in the desk's own: one copy of the page, and a small file that says which.
 * The small file is written last, so that a copy that was cut off is never read.
 */
export function createSourcePageFolder(dataFolder: string) {
  const folder = join(dataFolder, 'source-page');
  const aboutPath = join(folder, aboutName);

  return {
    /** Null: none is kept, or what is there is not what was written. @throws AppError DATA_FOLDER_NOT_WRITABLE */
    read(): KeptPage | null {
      return withStoreErrors(aboutPath, () => {
        const about = readAbout(aboutPath);
        if (!about) return null;
        const markdown = readOrNull(join(folder, pageName(about.sha256)));
        const isWhole = markdown !== null && hashOf(markdown) === about.sha256;
        return isWhole ? { ...about, markdown } : null;
      });
    },

    /** In place of the copy before. @throws AppError DATA_FOLDER_NOT_WRITABLE, DISK_FULL */
    keep(page: Omit<KeptPage, 'sha256'>): KeptPage {
      const { markdown, ...rest } = page;
      const about = { ...rest, sha256: hashOf(markdown) };
      withStoreErrors(aboutPath, () => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeWholeFile(join(folder, pageName(about.sha256)), markdown);
        writeWholeFile(aboutPath, `${JSON.stringify(about, null, 2)}\n`);
        removeOthers(folder, pageName(about.sha256));
      });
      return { ...about, markdown };
    },
  };
}

function removeOthers(folder: string, kept: string): void {
  for (const name of readdirSync(folder)) {
    if (isPage.test(name) && name !== kept) rmSync(join(folder, name), { force: true });
  }
}

function readAbout(path: string): z.infer<typeof About> | null {
  const text = readOrNull(path);
  try {
    return text === null ? null : (About.safeParse(JSON.parse(text)).data ?? null);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // None there, or a folder in its place.
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

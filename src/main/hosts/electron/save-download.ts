import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { app, type BrowserWindow, dialog } from 'electron';

import type { SaveOutcome } from '../../../shared/desk-bridge.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Download, Downloads } from '../../services/downloads.ts';
import { startFile } from '../whole-file.ts';

type Deps = {
  readonly window: BrowserWindow;
  readonly downloads: Pick<Downloads, 'take'>;
  readonly dataFolder: string;
};

/**
 * Asks where the file is to lie and writes it there, whole or not at all; the desk's own copy goes in any case.
 * @throws AppError DOWNLOAD_NOT_FOUND, FILE_NOT_WRITABLE, DISK_FULL
 */
export async function saveDownload(deps: Deps, id: unknown): Promise<SaveOutcome> {
  const download = typeof id === 'string' ? deps.downloads.take(id) : undefined;
  if (download === undefined) throw new AppError('DOWNLOAD_NOT_FOUND');
  try {
    const path = await askForPath(deps.window, download);
    if (path === undefined) return 'cancelled';
    await copyTo(path, download, deps.dataFolder);
    return 'saved';
  } finally {
    await rm(download.path, { force: true });
  }
}

async function askForPath(
  window: BrowserWindow,
  { fileName }: Download,
): Promise<string | undefined> {
  const extension = extname(fileName).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('downloads'), fileName),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? undefined : filePath;
}

async function copyTo(path: string, download: Download, dataFolder: string): Promise<void> {
  const file = await startFile(path, dataFolder);
  try {
    await file.finish(createReadStream(download.path));
  } finally {
    await file.abandon();
  }
}

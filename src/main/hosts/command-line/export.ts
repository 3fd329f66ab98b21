import { createReadStream } from 'node:fs';
import { lstat, rm } from 'node:fs/promises';

import type { Client } from '../../../shared/client.ts';
import type { Input } from '../../../shared/contract.ts';
import { exportForms, exportLists } from '../../../shared/contract/catalogue-export.ts';
import { AppError } from '../../../shared/errors.ts';
import { anyContact } from '../../../shared/model/contact-list.ts';
import type { Desk } from '../../desk.ts';
import { onEndSignal } from '../end-signals.ts';
import { startFile } from '../whole-file.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { refuse } from './parse-arguments.ts';
import { withDesk } from './with-desk.ts';

/** Writes a list of the desk into a file, whole or not at all. */
export const runExport: RunCommand = async (context) => {
  const wanted = readWanted(context);
  const path = context.resolvePath(readRequired(context, 'file', 'FILE'));
  if (!context.hasFlag('force')) await requireAbsent(path);
  const file = await startFile(path, context.dataFolder);
  try {
    const made = await withDesk(context.dataFolder, async (client, desk) => {
      const unsubscribe = followExport(context, client, desk);
      const { downloadId, ...written } = await client('catalogue.export', wanted);
      unsubscribe();
      const download = desk.downloads.take(downloadId);
      if (!download) throw new Error('an export without a file');
      await file.finish(createReadStream(download.path));
      await rm(download.path, { force: true });
      return written;
    });
    await context.print({ file: path, records: made.records, sizeBytes: made.sizeBytes });
  } finally {
    await file.abandon();
  }
};

function readWanted(context: CommandContext): Input<'catalogue.export'> {
  const { operands, option } = context;
  const what = exportLists.find((it) => it === operands[0]);
  if (what === undefined) throw refuse('LIST', `it must be one of ${exportLists.join(', ')}`);
  const as = readRequired(context, 'as', exportForms.join('|'));
  const form = exportForms.find((it) => it === as);
  if (form === undefined) throw refuse('--as', `it must be one of ${exportForms.join(', ')}`);
  const text = option('filter') ?? '';
  if (text !== '' && what !== 'offers') throw refuse('--filter', 'it is for offers');
  if (what === 'contacts') return { what, form, filter: anyContact };
  if (what === 'flags') return { what, form, kind: null };
  return { what, form, selection: { kind: 'matching', text, except: [] } };
}

function readRequired({ option }: CommandContext, name: 'as' | 'file', value: string): string {
  const given = option(name);
  if (given !== undefined && given !== '') return given;
  throw new AppError('MISSING_ARGUMENT', { command: 'export', argument: `--${name} ${value}` });
}

/** @throws AppError FILE_EXISTS */
async function requireAbsent(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found) throw new AppError('FILE_EXISTS', { path });
}

function followExport(context: CommandContext, client: Client, desk: Desk): () => void {
  onEndSignal(() => {
    // It may have ended a moment ago: then there is nothing to cancel.
    client('catalogue.cancelExport', {}).catch(() => undefined);
  });
  const unsubscribe = desk.onEvent((event) => {
    if (event.kind === 'export-progress') context.showProgress?.(`${event.records} records`);
  });
  return () => {
    context.showProgress?.('');
    unsubscribe();
  };
}

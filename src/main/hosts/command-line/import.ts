import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { Client } from '../../../shared/client.ts';
import type { DeskEvent } from '../../../shared/desk-event.ts';
import { AppError } from '../../../shared/errors.ts';
import { ImportMapping } from '../../../shared/model/catalogue-import.ts';
import type { Desk } from '../../desk.ts';
import { findShippedMapping } from '../../store/catalogue/mapping-files.ts';
import { onEndSignal } from '../end-signals.ts';
import { isErrorCode } from '../error-text.ts';
import { findInstallation } from '../installation.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { parseJson } from './read-input.ts';
import { withDesk } from './with-desk.ts';

type ImportEnd = Extract<DeskEvent, { kind: 'import-done' | 'import-failed' }>;

export const runImport: RunCommand = async (context) => {
  const { operands, option, hasFlag, resolvePath, dataFolder, print } = context;
  const path = resolvePath(operands[0] ?? '');
  const asked = option('mapping');
  const mapping = asked === undefined ? undefined : await findMapping(asked, resolvePath);

  const report = await withDesk(dataFolder, async (client, desk) => {
    const uploadId = randomUUID();
    desk.uploads.register(uploadId, { path, fileName: basename(path), isTemporary: false });
    const end = followImport(desk, context.showProgress);
    const isDryRun = hasFlag('dry-run');
    const { jobId } = await client('import.start', {
      uploadId,
      isDryRun,
      ...(mapping === undefined ? {} : { mapping }),
    });
    cancelAtEndSignal(client, jobId);
    throwFailure(await end);
    return desk.importReport(jobId);
  });

  if (report === undefined) throw new Error('an import without a report');
  const { added, changed, unchanged, rejected, flagged } = report;
  await print({ added, changed, unchanged, rejected, flagged });
};

/** Settles when the import has ended, well or not; one process runs one import. */
function followImport(
  desk: Desk,
  showProgress: CommandContext['showProgress'],
): Promise<ImportEnd> {
  const { promise, resolve } = Promise.withResolvers<ImportEnd>();
  const unsubscribe = desk.onEvent((event) => {
    if (event.kind === 'import-progress') {
      showProgress?.(`${event.phase} ${event.rows} rows, ${Math.round(event.share * 100)} %`);
    }
    if (event.kind !== 'import-done' && event.kind !== 'import-failed') return;
    showProgress?.('');
    unsubscribe();
    resolve(event);
  });
  return promise;
}

/** An interrupted import leaves the catalogue as it was. */
function cancelAtEndSignal(client: Client, jobId: string): void {
  onEndSignal(() => {
    // It may have ended a moment ago: then there is nothing to cancel.
    client('import.cancel', { jobId }).catch(() => undefined);
  });
}

function throwFailure(end: ImportEnd): void {
  if (end.kind === 'import-done') return;
  const { code, params } = end.error;
  throw isErrorCode(code) ? new AppError(code, params) : new Error(`an unknown error: ${code}`);
}

/**
 * A shipped mapping by its name, else one of the caller's own by its path.
 * @throws AppError MAPPING_NOT_FOUND, MAPPING_INVALID
 */
async function findMapping(
  asked: string,
  resolvePath: CommandContext['resolvePath'],
): Promise<ImportMapping> {
  try {
    return findShippedMapping(findInstallation().resourcesFolder, asked);
  } catch (error) {
    const text = await readFile(resolvePath(asked), 'utf8').catch(() => undefined);
    if (text === undefined) throw error;
    return parseMapping(text);
  }
}

/** @throws AppError MAPPING_INVALID */
function parseMapping(text: string): ImportMapping {
  const mapping = ImportMapping.safeParse(readMapping(text));
  if (mapping.success) return mapping.data;
  const [issue] = mapping.error.issues;
  const where = issue?.path.join('.') || 'the file';
  throw new AppError('MAPPING_INVALID', {
    problem: `${where}: ${issue?.message ?? 'not understood'}`,
  });
}

function readMapping(text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new AppError('MAPPING_INVALID', { problem: 'it is not JSON' }, { cause });
  }
}

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { Client } from '../../../shared/client.ts';
import type { DeskEvent } from '../../../shared/desk-event.ts';
import { AppError } from '../../../shared/errors.ts';
import { ImportMapping, type ImportReport } from '../../../shared/model/catalogue-import.ts';
import type { PlanGroup, PlanRow } from '../../../shared/model/import-plan.ts';
import type { Desk } from '../../desk.ts';
import { findShippedMapping } from '../../store/catalogue/mapping-files.ts';
import { onEndSignal } from '../end-signals.ts';
import { isErrorCode } from '../error-text.ts';
import { findInstallation } from '../installation.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { readImportOptions } from './import-options.ts';
import { refuse } from './parse-arguments.ts';
import { parseJson } from './read-input.ts';
import { withDesk } from './with-desk.ts';

type ImportEnd = Extract<DeskEvent, { kind: 'import-done' | 'import-failed' }>;

const pageRows = 1_000;

export const runImport: RunCommand = async (context) => {
  const { operands, hasFlag, dataFolder, print } = context;
  if (hasFlag('undo')) {
    if (operands.length > 0) throw refuse('--undo', 'it takes no file');
    return print(await withDesk(dataFolder, (client) => client('import.undo', {})));
  }
  const [file] = operands;
  if (file === undefined) {
    throw new AppError('MISSING_ARGUMENT', { command: 'import', argument: 'FILE' });
  }
  await print(await withDesk(dataFolder, (client, desk) => importFile(context, client, desk)));
};

async function importFile(context: CommandContext, client: Client, desk: Desk) {
  const path = context.resolvePath(context.operands[0] ?? '');
  const options = readImportOptions(context);
  const mapping = await findMapping(context, client);
  const uploadId = randomUUID();
  desk.uploads.register(uploadId, { path, fileName: basename(path), isTemporary: false });
  const end = followImport(desk, context.showProgress);
  const { jobId } = await client('import.start', {
    ...options,
    uploadId,
    ...(mapping === undefined ? {} : { mapping }),
  });
  cancelAtEndSignal(client, jobId);
  const { added, changed, unchanged, missing, conflicts } = requireReport(await end);
  const rowsOf = (group: PlanGroup, most?: number) => readRows(client, jobId, group, most);
  return {
    added,
    changed,
    unchanged,
    missing,
    conflicts,
    rejected: await rowsOf('rejected'),
    flagged: await rowsOf('flagged'),
    ...(options.isDryRun
      ? {
          /** The first ones of each, field by field. */
          plan: {
            changed: await rowsOf('changed', pageRows),
            missing: await rowsOf('missing', pageRows),
            conflict: await rowsOf('conflict', pageRows),
          },
        }
      : {}),
  };
}

type Row = PlanRow extends infer Each ? (Each extends PlanRow ? Omit<Each, 'kind'> : never) : never;

/** The rows of a group without the name of the group, all of them unless `most` says otherwise. */
async function readRows(client: Client, jobId: string, group: PlanGroup, most = Infinity) {
  const rows: Row[] = [];
  for (;;) {
    const limit = Math.min(pageRows, most - rows.length);
    if (limit <= 0) return rows;
    const page = await client('import.plan', { jobId, group, offset: rows.length, limit });
    rows.push(...page.rows.map(({ kind: _kind, ...row }) => row));
    if (page.rows.length < limit || rows.length >= page.total) return rows;
  }
}

/** Settles when the import has ended, well or not; one process runs one import. */
function followImport(
  desk: Desk,
  showProgress: CommandContext['showProgress'],
): Promise<ImportEnd> {
  const { promise, resolve } = Promise.withResolvers<ImportEnd>();
  const unsubscribe = desk.onEvent((event) => {
    if (event.kind === 'import-progress') {
      showProgress?.(progressText(event));
    }
    if (event.kind !== 'import-done' && event.kind !== 'import-failed') return;
    showProgress?.('');
    unsubscribe();
    resolve(event);
  });
  return promise;
}

function progressText(event: Extract<DeskEvent, { kind: 'import-progress' }>): string {
  const { phase, rows, share, rowsPerSecond, secondsLeft } = event;
  const speed = rowsPerSecond === null ? '' : `, ${rowsPerSecond} rows/s`;
  const left = secondsLeft === null ? '' : `, ${secondsLeft} s left`;
  return `${phase} ${rows} rows, ${Math.round(share * 100)} %${speed}${left}`;
}

/** An interrupted import leaves the catalogue as it was. */
function cancelAtEndSignal(client: Client, jobId: string): void {
  onEndSignal(() => {
    // It may have ended a moment ago: then there is nothing to cancel.
    client('import.cancel', { jobId }).catch(() => undefined);
  });
}

function requireReport(end: ImportEnd): ImportReport {
  if (end.kind === 'import-done') return end.report;
  const { code, params } = end.error;
  throw isErrorCode(code) ? new AppError(code, params) : new Error(`an unknown error: ${code}`);
}

/**
 * A saved mapping by its name, else a shipped one, else one of the caller's own by its path.
 * @throws AppError MAPPING_NOT_FOUND, MAPPING_INVALID
 */
async function findMapping(
  { option, resolvePath }: CommandContext,
  client: Client,
): Promise<ImportMapping | undefined> {
  const asked = option('mapping');
  if (asked === undefined) return undefined;
  const { mappings } = await client('mappings.list', {});
  const saved = mappings.find(({ mapping }) => mapping.name === asked);
  if (saved) return saved.mapping;
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

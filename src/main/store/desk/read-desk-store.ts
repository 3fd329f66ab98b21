import { join } from 'node:path';

import Database from 'better-sqlite3';

import { checkRuntime } from '../check-runtime.ts';
import { toReadError } from '../store-error.ts';
import { createCaseLog } from './case-log.ts';
import { checkFileHeader } from './file-header.ts';
import { createLocalRuleRepository } from './local-rule-repository.ts';
import { deskFileKind, deskFileName } from './open-desk-file.ts';
import { createPolicyRepository } from './policy-repository.ts';
import { translated } from './translated.ts';

/**
 * What a command reads of a desk without being one: nothing is made, migrated or written. Null: there
 * is no desk file, or one of an older program that knows no policies of its own.
 * @throws AppError RUNTIME_TOO_OLD, STORE_NOT_OURS, STORE_FROM_NEWER_VERSION, STORE_DAMAGED, STORE_BUSY
 */
export function readDeskStore(folder: string) {
  const path = join(folder, deskFileName);
  const newestVersion = deskFileKind.migrations.at(-1)?.version ?? 0;
  const { applicationId } = deskFileKind;
  if (!checkFileHeader(path, { applicationId, newestVersion })) return null;
  checkRuntime();
  const open = { close: (): void => undefined };
  try {
    // Opened for writing, and then forbidden to: only so does SQLite clear away its log when it closes.
    const db = new Database(path, { fileMustExist: true, timeout: 5_000 });
    open.close = () => void db.close();
    db.pragma('query_only = ON');
    db.pragma('trusted_schema = OFF');
    if (Number(db.pragma('user_version', { simple: true })) < newestVersion) {
      db.close();
      return null;
    }
    const policies = createPolicyRepository(db);
    return {
      policies: translated(path, policies),
      localRules: translated(path, createLocalRuleRepository(db, policies)),
      caseLog: translated(path, createCaseLog(db)),
      close: open.close,
    };
  } catch (error) {
    open.close();
    throw toReadError(error, path);
  }
}

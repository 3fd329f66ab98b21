import { open, rm } from 'node:fs/promises';
import { basename } from 'node:path';

import { AppError } from '../../shared/errors.ts';
import { z } from '../../shared/zod.ts';
import type { Uploads } from '../services/uploads.ts';

/** More than any catalogue the desk reads; a larger one is for the command line, which needs no copy. */
export const mostUploadBytes = 512 * 1024 * 1024;

const uploadPath = /^\/upload\/([^/]+)$/;
const UploadId = z.uuid();

export type UploadTarget = { readonly id: string; readonly fileName: string };

/** What `PUT /upload/<uuid>?name=<file name>` asks for, or undefined when it is something else. */
export function parseUploadUrl(url: URL): UploadTarget | undefined {
  const id = UploadId.safeParse(uploadPath.exec(url.pathname)?.[1]);
  if (!id.success) return undefined;
  const name = basename((url.searchParams.get('name') ?? '').replaceAll('\\', '/'));
  return { id: id.data, fileName: name === '' ? 'file' : name.slice(0, 255) };
}

/**
 * Streams the bytes to a temporary file and makes it known to the desk; on any failure nothing stays.
 * @throws AppError FILE_TOO_LARGE, DISK_FULL, UPLOAD_NOT_FOUND when the id was used before
 */
export async function receiveUpload(
  uploads: Uploads,
  target: UploadTarget,
  bytes: AsyncIterable<Uint8Array>,
  mostBytes: number = mostUploadBytes,
): Promise<void> {
  const path = uploads.temporaryPath(target.id);
  const file = await openNew(path);
  try {
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > mostBytes) throw new AppError('FILE_TOO_LARGE', { limit: inMegabytes(mostBytes) });
      await file.writeFile(chunk);
    }
    await file.close();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw hasCode(error, 'ENOSPC') ? new AppError('DISK_FULL', {}, { cause: error }) : error;
  }
  uploads.register(target.id, { path, fileName: target.fileName, isTemporary: true });
}

async function openNew(path: string) {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw new AppError('UPLOAD_NOT_FOUND', {}, { cause: error });
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}

import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { AppError } from '../../shared/errors.ts';

type Upload = { readonly path: string; readonly fileName: string; readonly isTemporary: boolean };

export type Uploads = ReturnType<typeof createUploads>;

/** Files that a door took in, by the id that the client made for them. */
export function createUploads(folder: string) {
  const uploads = new Map<string, Upload>();

  return {
    /** Where a door streams the bytes of upload `id` to, before it calls `register`. Makes the folder. */
    temporaryPath(id: string): string {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return join(folder, `upload-${id}.part`);
    },

    /** Makes a file known. A temporary one is deleted by `forget`; one of the operator's is not. */
    register(id: string, upload: Upload): void {
      uploads.set(id, upload);
    },

    /** @throws AppError UPLOAD_NOT_FOUND */
    find(id: string): Upload {
      const upload = uploads.get(id);
      if (!upload) throw new AppError('UPLOAD_NOT_FOUND');
      return upload;
    },

    async forget(id: string): Promise<void> {
      const upload = uploads.get(id);
      uploads.delete(id);
      if (upload?.isTemporary) await rm(upload.path, { force: true });
    },

    async forgetAll(): Promise<void> {
      await Promise.all([...uploads.keys()].map((id) => this.forget(id)));
    },
  };
}

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A file that the desk made for somebody to fetch. */
export type Download = {
  readonly path: string;
  readonly fileName: string;
  readonly sizeBytes: number;
};

/** A file that nobody fetched is deleted after this. */
const lifeMs = 10 * 60_000;

export type Downloads = ReturnType<typeof createDownloads>;

/** Files to be fetched once, by an id that nobody can guess. They lie in `folder`, which goes with the desk. */
export function createDownloads(folder: string, mostAgeMs = lifeMs) {
  const waiting = new Map<string, { readonly file: Download; readonly timer: NodeJS.Timeout }>();

  return {
    /** Where the file `id` is to be made. Makes the folder. */
    pathOf(id: string): string {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return join(folder, `download-${id}.part`);
    },

    offer(id: string, file: Download): void {
      const timer = setTimeout(() => {
        waiting.delete(id);
        rmSync(file.path, { force: true });
      }, mostAgeMs);
      timer.unref();
      waiting.set(id, { file, timer });
    },

    /** The file, which from now on is the caller's to delete; undefined: there is none, or it was taken before. */
    take(id: string): Download | undefined {
      const found = waiting.get(id);
      if (!found) return undefined;
      clearTimeout(found.timer);
      waiting.delete(id);
      return found.file;
    },

    close(): void {
      for (const { timer, file } of waiting.values()) {
        clearTimeout(timer);
        rmSync(file.path, { force: true });
      }
      waiting.clear();
    },
  };
}

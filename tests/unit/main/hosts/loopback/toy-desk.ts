import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Desk } from '../../../../../src/main/desk.ts';
import { createDownloads } from '../../../../../src/main/services/downloads.ts';
import { createUploads } from '../../../../../src/main/services/uploads.ts';
import type { DeskEvent } from '../../../../../src/shared/desk-event.ts';

/** A desk with one answer: it says what it was asked. The doors are tested, not the services. */
export function createToyDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-door-'));
  const listeners = new Set<(event: DeskEvent) => void>();
  const desk: Desk = {
    call: (name, input) => Promise.resolve({ ok: true, value: { name, input: input ?? null } }),
    uploads: createUploads(folder),
    downloads: createDownloads(folder),
    catalogueReady: Promise.resolve(),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => Promise.resolve(),
  };
  return {
    desk,
    folder,
    listeners,
    tell: (event: DeskEvent) => listeners.forEach((listener) => listener(event)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

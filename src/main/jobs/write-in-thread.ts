import type { CatalogueWriter, OpenWriter } from '../store/catalogue/catalogue-writer.ts';
import { openWriterHere } from '../store/catalogue/catalogue-writer.ts';
import type { ContactRow } from '../store/catalogue/contact-rows.ts';
import type { RecordRows } from '../store/catalogue/old-catalogue.ts';
import { startWriterThread } from './writer-thread.ts';

const rowsPerBatch = 256;
/** Fewer rows are written sooner than a thread has started. */
const leastRows = 2_048;

/** Writes a large catalogue in a thread of its own, so that it goes on while rows are read; a small one here. */
export const openWriterInThread: OpenWriter = (paths) => {
  let batch: RecordRows[] = [];
  let contacts: readonly ContactRow[] = [];
  let count = 0;
  let writer: CatalogueWriter | undefined;
  let thread: ReturnType<typeof startWriterThread> | undefined;

  function send(): void {
    if (batch.length === 0) return;
    thread ??= startWriterThread(paths);
    thread.add(batch);
    batch = [];
  }

  return {
    add(rows) {
      batch.push(rows);
      count += 1;
      if (batch.length >= (thread ? rowsPerBatch : leastRows)) send();
    },
    addPublisherContacts(added) {
      contacts = [...contacts, ...added];
    },
    room: () => thread?.room(),
    offerCount: () => count,
    async finish(all, hasHan) {
      const { loadInitials, onStep, ...options } = all;
      if (thread) {
        send();
        const help = { onStep, loadInitials: () => loadInitials(hasHan), offerCount: count };
        await thread.finish({ kind: 'finish', contacts, options, hasHan }, help);
        return;
      }
      writer = openWriterHere(paths);
      for (const rows of batch) writer.add(rows);
      writer.addPublisherContacts(contacts);
      await writer.finish(all, hasHan);
    },
    async close() {
      await writer?.close();
      await thread?.stop();
    },
  };
};

import { workerData } from 'node:worker_threads';

import { AppError } from '../../shared/errors.ts';
import { type CatalogueWriter, openWriterHere } from '../store/catalogue/catalogue-writer.ts';
import type { AskForHelp } from '../store/catalogue/index-help.ts';
import type { PartPages } from '../store/catalogue/posting-table.ts';
import { toStoreError } from '../store/store-error.ts';
import { loadInitials } from './load-initials.ts';
import { workInThread } from './work-in-thread.ts';
import type { WriterData, WriterOrder, WriterWord } from './writer-order.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by `openWriterInThread`, our only caller
const data = workerData as WriterData;

/** The worker thread that writes a large catalogue, while another one reads what goes into it. */
await workInThread(
  async (onProgress) => {
    const clerk = createClerk(data, (word) => onProgress(word));
    try {
      await clerk.followOrders();
    } finally {
      data.port.close();
      await clerk.close();
    }
  },
  (thrown) => toStoreError(thrown, data.paths.next),
);

function createClerk({ paths, port, stopFlag }: WriterData, tell: (word: WriterWord) => void) {
  const stop = new Int32Array(stopFlag);
  let writePages: ((pages: PartPages) => void) | undefined;
  let takeCounts: ((counts: Uint32Array) => void) | undefined;

  const askForHelp: AskForHelp = (wanted, write) => {
    writePages = write;
    tell({ kind: 'help', wanted });
    return new Promise((resolve) => {
      takeCounts = resolve;
    });
  };
  const writer: CatalogueWriter = openWriterHere(paths, askForHelp);

  /** Whoever told it to stop knows why, and listens no more. */
  function goOn(): void {
    if (Atomics.load(stop, 0) !== 0) throw new AppError('IMPORT_CANCELLED');
  }

  function onStep(share: number): void {
    goOn();
    tell({ kind: 'step', share });
  }

  function finish({ options, contacts, hasHan }: FinishOrder): Promise<void> {
    writer.addPublisherContacts(contacts);
    return writer.finish({ ...options, loadInitials, onStep }, hasHan);
  }

  /** True: it was the last of them. */
  async function follow(order: WriterOrder): Promise<boolean> {
    goOn();
    if (order.kind === 'add') {
      for (const rows of order.batch) writer.add(rows);
      tell({ kind: 'taken' });
    }
    if (order.kind === 'pages') writePages?.(order.pages);
    if (order.kind === 'helped') takeCounts?.(order.counts);
    if (order.kind === 'finish') await finish(order);
    return order.kind === 'finish' || order.kind === 'leave';
  }

  return {
    /** Settles when the catalogue is finished, or nothing more comes. */
    followOrders: (): Promise<void> =>
      new Promise((resolve, reject) => {
        port.on('message', (order: WriterOrder) => {
          follow(order).then((isLast) => (isLast ? resolve() : undefined), reject);
        });
      }),
    close: writer.close,
  };
}

type FinishOrder = Extract<WriterOrder, { kind: 'finish' }>;

import { MessageChannel } from 'node:worker_threads';

import { startThread } from '../services/start-thread.ts';
import { helpIndexing, type HelpWanted } from '../store/catalogue/index-help.ts';
import type { InitialsOf } from '../store/catalogue/index-offers.ts';
import { shareOfIndex } from '../store/catalogue/write-catalogue.ts';
import type { WriterData, WriterOrder, WriterWord } from './writer-order.ts';

/** So many batches wait for the writer at most: some 4 MB. */
const mostWaiting = 12;

type Ending = {
  readonly offerCount: number;
  readonly loadInitials: () => Promise<InitialsOf>;
  /** Told the share that is written, after each short step here or there. May throw to end the work. */
  readonly onStep: (share: number) => void;
};

/** The thread of `writer-worker`, as the one that reads sees it. */
export function startWriterThread(paths: WriterData['paths']) {
  const { port1: port, port2 } = new MessageChannel();
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const data: WriterData = { paths, port: port2, stopFlag };
  let waiting = 0;
  let tellRoom: (() => void) | undefined;
  let ending: Ending | undefined;
  let failed: { readonly why: unknown } | undefined;

  const send = (order: WriterOrder): void => port.postMessage(order);

  function fail(why: unknown): void {
    failed ??= { why };
    Atomics.store(new Int32Array(stopFlag), 0, 1);
    send({ kind: 'leave' });
    tellRoom?.();
  }

  async function help(wanted: HelpWanted, { offerCount, loadInitials, onStep }: Ending) {
    const counts = await helpIndexing(wanted, {
      initialsOf: await loadInitials(),
      send: (pages) => port.postMessage({ kind: 'pages', pages }, [pages.bytes.buffer]),
      onStep: (done) => onStep(shareOfIndex * (done / offerCount)),
    });
    send({ kind: 'helped', counts });
  }

  function hear(word: WriterWord): void {
    if (word.kind === 'taken') {
      waiting -= 1;
      if (waiting <= mostWaiting / 2) tellRoom?.();
    } else if (ending && !failed) {
      try {
        if (word.kind === 'step') ending.onStep(word.share);
        else help(word.wanted, ending).catch(fail);
      } catch (error) {
        fail(error);
      }
    }
  }

  const ended = startThread<void, WriterWord>('writer-worker', data, hear, [port2]);
  ended.catch(fail);

  return {
    add(batch: Extract<WriterOrder, { kind: 'add' }>['batch']): void {
      waiting += 1;
      send({ kind: 'add', batch });
    },

    /** Rejects with what ended the thread. */
    async room(): Promise<void> {
      if (waiting >= mostWaiting && !failed) {
        await new Promise<void>((resolve) => {
          tellRoom = resolve;
        });
      }
      if (failed) await ended;
    },

    /** Helps it with the index, and settles when the catalogue is written. */
    async finish(order: Extract<WriterOrder, { kind: 'finish' }>, how: Ending): Promise<void> {
      ending = how;
      send(order);
      try {
        await ended;
      } catch (error) {
        throw failed ? failed.why : error;
      }
    },

    /** Settles once it has let go of its files. */
    async stop(): Promise<void> {
      Atomics.store(new Int32Array(stopFlag), 0, 1);
      send({ kind: 'leave' });
      await ended.catch(() => undefined);
    },
  };
}

import { setImmediate as breathe } from 'node:timers/promises';

import { type BlockBuilder, createBlockBuilder } from '../../domain/search/block-builder.ts';
import { blockSize } from '../../domain/search/place-set.ts';
import { forEachBigram, forEachRun } from '../../domain/search/segment.ts';
import type { Part, PostingWriter } from './posting-table.ts';
import { openSpoolReader, type SpoolReader, type TermSink } from './spool-reader.ts';
import type { SpoolContent, TermSpool } from './term-spool.ts';

/** Gives the pinyin initials of a Han run, from each of its characters on. */
export type InitialsOf = (text: string) => readonly string[];

type Records = {
  /** The numbers of the records, from 1 on, in the order of their places. */
  readonly order: Uint32Array;
  /** What the parts of a record become, in the order of the spool. */
  readonly parts: readonly Part[];
};

type Options = {
  readonly write: PostingWriter;
  readonly initialsOf: InitialsOf;
  /** What a publisher is called of whom a record did not say it. */
  readonly nameOf: (publisherId: string) => string;
  /** Told of each word of the first part that has a number, once for each time it comes. */
  readonly onWord?: (number: number) => void;
  readonly onStep: (done: number) => void;
};

const placesPerStep = 2_000;
/** Some 12 MB of terms: the spool is read through once for so many blocks. */
const blocksPerLoad = 2;

/** Writes the index of records, block by block: what lies in memory does not grow with the catalogue. */
export function indexRecords(
  { spool, ...records }: Records & { readonly spool: TermSpool },
  options: Options,
): void {
  const indexer = openBlockIndexer(spool.content(), records, options);
  try {
    const blocks = Math.ceil(records.order.length / blockSize);
    for (let block = 0; block < blocks; block += blocksPerLoad) indexer.index(block, blocksPerLoad);
  } finally {
    indexer.close();
  }
}

/** An index that threads make together: each takes the next blocks that none has taken. */
export type SharedIndex = Records & {
  readonly content: SpoolContent;
  /** One number: the next block to be taken. */
  readonly turn: SharedArrayBuffer;
};

/** Writes what this thread takes of the index, and counts there how often each word comes in the first part. */
export async function indexTogether(
  { content, turn, ...records }: SharedIndex,
  options: Omit<Options, 'onWord'>,
): Promise<Uint32Array> {
  const counts = new Uint32Array(content.words.ends.length);
  const onWord = (number: number): void => {
    counts[number] = (counts[number] ?? 0) + 1;
  };
  const indexer = openBlockIndexer(content, records, { ...options, onWord });
  const next = new Int32Array(turn);
  const blocks = Math.ceil(records.order.length / blockSize);
  const atOnce = blocks < 4 * blocksPerLoad ? 1 : blocksPerLoad;
  try {
    for (;;) {
      const block = Atomics.add(next, 0, atOnce);
      if (block >= blocks) return counts;
      indexer.index(block, atOnce);
      // oxlint-disable-next-line no-await-in-loop -- what another thread sends is heard in between
      await breathe();
    }
  } finally {
    indexer.close();
  }
}

function openBlockIndexer(content: SpoolContent, { order, parts }: Records, options: Options) {
  const spool = openSpoolReader(content);
  const gatherers = parts.map((part, index) => {
    const builder = createBlockBuilder();
    const inBlock = new Int32Array(spool.wordCount());
    const heard = index === 0 ? options : { ...options, onWord: undefined };
    return { part, builder, inBlock, sink: createSink(builder, spool, inBlock, heard) };
  });
  const sinks = gatherers.map(({ sink }) => sink);

  function indexBlock(block: number, read: (place: number) => void): void {
    const start = block * blockSize;
    const end = Math.min(order.length, start + blockSize);
    for (const { inBlock } of gatherers) inBlock.fill(-1);
    for (let place = start; place < end; place += 1) {
      for (const sink of sinks) sink.moveTo(place - start);
      read(place);
      if (place % placesPerStep === 0) options.onStep(place);
    }
    for (const { part, builder } of gatherers) {
      options.write(part, block, builder);
      options.onStep(end);
    }
  }

  return {
    /** So many blocks from this one on, as far as there are any. */
    index(first: number, count: number): void {
      const start = first * blockSize;
      const places = order.subarray(start, start + count * blockSize);
      const loaded = spool.load(places);
      const end = first + Math.ceil(places.length / blockSize);
      for (let block = first; block < end; block += 1) {
        indexBlock(block, (place) => loaded.read(place - start, sinks));
      }
    },
    close: spool.close,
  };
}

function createSink(
  builder: BlockBuilder,
  spool: SpoolReader,
  inBlock: Int32Array,
  {
    initialsOf,
    nameOf,
    onWord,
  }: Pick<Options, 'initialsOf' | 'nameOf'> & {
    readonly onWord?: Options['onWord'] | undefined;
  },
): TermSink & { readonly moveTo: (place: number) => void } {
  let place = 0;
  const term = (text: string): void => builder.add(text, place);
  const slice = (text: string, start: number, end: number): void => term(text.slice(start, end));
  const hanRun = (run: string): void => initialsOf(run).forEach(term);
  return {
    moveTo: (next) => {
      place = next;
    },
    word: (number) => {
      onWord?.(number);
      let known = inBlock[number] ?? -1;
      if (known < 0) {
        known = builder.numberOf(spool.wordAt(number));
        inBlock[number] = known;
      }
      builder.addNumber(known, place);
    },
    term,
    hanRun,
    publisher: (publisherId) =>
      forEachRun(nameOf(publisherId), {
        word: slice,
        han: (text, start, end) => {
          forEachBigram(text, start, end, slice);
          hanRun(text.slice(start, end));
        },
      }),
  };
}

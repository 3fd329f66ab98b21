import { type BlockBuilder, createBlockBuilder } from '../../domain/search/block-builder.ts';
import { blockSize } from '../../domain/search/place-set.ts';
import { forEachBigram, forEachRun } from '../../domain/search/segment.ts';
import type { Part, PostingWriter } from './posting-table.ts';
import type { TermSink, TermSpool } from './term-spool.ts';

/** Gives the pinyin initials of a Han run, from each of its characters on. */
export type InitialsOf = (text: string) => readonly string[];

type Source = {
  readonly spool: TermSpool;
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
/** Some 25 MB of terms. */
const placesPerLoad = 4 * blockSize;

/** Writes the index of records, block by block: what lies in memory does not grow with the catalogue. */
export function indexRecords({ spool, order, parts }: Source, options: Options): void {
  const gatherers = parts.map((part, index) => {
    const builder = createBlockBuilder();
    const inBlock = new Int32Array(spool.wordCount());
    const heard = index === 0 ? options : { ...options, onWord: undefined };
    return { part, builder, inBlock, sink: createSink(builder, spool, inBlock, heard) };
  });
  const sinks = gatherers.map(({ sink }) => sink);
  let loaded = spool.load(order.subarray(0, 0));
  for (let start = 0; start < order.length; start += blockSize) {
    for (const { inBlock } of gatherers) inBlock.fill(-1);
    const end = Math.min(order.length, start + blockSize);
    if (start % placesPerLoad === 0) {
      loaded = spool.load(order.subarray(start, start + placesPerLoad));
    }
    for (let place = start; place < end; place += 1) {
      for (const sink of sinks) sink.moveTo(place - start);
      loaded.read(place % placesPerLoad, sinks);
      if (place % placesPerStep === 0) options.onStep(place);
    }
    for (const { part, builder } of gatherers) {
      options.write(part, start / blockSize, builder);
      options.onStep(end);
    }
  }
}

function createSink(
  builder: BlockBuilder,
  spool: TermSpool,
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

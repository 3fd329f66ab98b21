import { type BlockBuilder, createBlockBuilder } from '../../domain/search/block-builder.ts';
import { blockSize } from '../../domain/search/place-set.ts';
import { forEachBigram, forEachRun } from '../../domain/search/segment.ts';
import type { Part, PostingWriter } from './posting-table.ts';
import type { TermSink, TermSpool } from './term-spool.ts';

/** Gives the pinyin initials of a Han run, from each of its characters on. */
export type InitialsOf = (text: string) => readonly string[];

type Source = {
  readonly spool: TermSpool;
  /** Which part of its records. */
  readonly spoolPart: number;
  /** The numbers of the records, from 1 on, in the order of their places. */
  readonly order: Uint32Array;
};

type Options = {
  readonly part: Part;
  readonly write: PostingWriter;
  readonly initialsOf: InitialsOf;
  /** What a publisher is called of whom a record did not say it. */
  readonly nameOf: (publisherId: string) => string;
  /** Told of each word that has a number, once for each time it comes. */
  readonly onWord?: (number: number) => void;
  readonly onStep: (done: number) => void;
};

const placesPerStep = 2_000;

/** Writes the index of one part, block by block: what lies in memory does not grow with the catalogue. */
export function indexRecords({ spool, spoolPart, order }: Source, options: Options): void {
  const builder = createBlockBuilder();
  const inBlock = new Int32Array(spool.wordCount());
  for (let start = 0; start < order.length; start += blockSize) {
    inBlock.fill(-1);
    const end = Math.min(order.length, start + blockSize);
    const sink = createSink(builder, spool, inBlock, options);
    for (let place = start; place < end; place += 1) {
      sink.moveTo(place - start);
      spool.read((order[place] ?? 1) - 1, spoolPart, sink);
      if (place % placesPerStep === 0) options.onStep(place);
    }
    options.write(options.part, start / blockSize, builder.finish());
    options.onStep(end);
  }
}

function createSink(
  builder: BlockBuilder,
  spool: TermSpool,
  inBlock: Int32Array,
  { initialsOf, nameOf, onWord }: Options,
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

import { indexTogether, type InitialsOf, type SharedIndex } from './index-offers.ts';
import { gatherPages, type PartPages } from './posting-table.ts';

/** The part of an index that another thread takes over, as it is sent there. */
export type HelpWanted = SharedIndex & {
  /** What each publisher is called. */
  readonly names: ReadonlyMap<string, string>;
};

/** Has another thread make pages of the index; settles when it has no more, with how often it met each word. */
export type AskForHelp = (
  wanted: HelpWanted,
  write: (pages: PartPages) => void,
) => Promise<Uint32Array>;

type Helper = {
  readonly initialsOf: InitialsOf;
  readonly send: (pages: PartPages) => void;
  /** Told how many offers are done. May throw to end the work. */
  readonly onStep: (done: number) => void;
};

/** Makes the pages that this thread takes. */
export function helpIndexing(
  { names, ...shared }: HelpWanted,
  { initialsOf, send, onStep }: Helper,
): Promise<Uint32Array> {
  return indexTogether(shared, {
    write: (part, block, builder) => send(gatherPages(part, block, builder)),
    initialsOf,
    nameOf: (publisherId) => names.get(publisherId) ?? '',
    onStep,
  });
}

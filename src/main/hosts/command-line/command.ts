import type { Readable } from 'node:stream';

import type { OptionKinds } from './parse-arguments.ts';

/** What a command is given: its words and options checked, and the streams of the caller. */
export type CommandContext = {
  /** As many as the command names, those that may be left out not counted. */
  readonly operands: readonly string[];
  readonly option: (name: string) => string | undefined;
  /** Every value of an option that may be given again. */
  readonly options: (name: string) => readonly string[];
  readonly hasFlag: (name: string) => boolean;
  /** The desk's folder. */
  readonly dataFolder: string;
  /** A path as the caller wrote it, made absolute against the caller's folder. */
  readonly resolvePath: (path: string) => string;
  readonly input: Readable;
  /** Writes text to standard output and waits until it is taken. */
  readonly write: (text: string) => Promise<void>;
  /** Writes one value to standard output, as a line of JSON. */
  readonly print: (value: unknown) => Promise<void>;
  /** Shows how far a long command is; undefined when nobody watches a terminal. */
  readonly showProgress: ((text: string) => void) | undefined;
};

export type RunCommand = (context: CommandContext) => Promise<void>;

export type Command = {
  /** One word, or a group and its verb. */
  readonly words: readonly string[];
  /** The words that follow, by the names that help and errors give them; one in brackets may be left out, and one with `...` given again. */
  readonly operands: readonly string[];
  /** Beside `--data` and `--help`, which every command takes. */
  readonly options: OptionKinds;
  /** How it is written, after its words. */
  readonly usage: string;
  readonly summary: string;
  /** Late: a command loads nothing that another needs. */
  readonly load: () => Promise<RunCommand>;
};

/** Where the bytes of a list go, a piece at a time. */
export type Sink = (bytes: Uint8Array) => void;

/** One thing of a list, as the row of a table and as a line of JSON. */
export type ExportItem = {
  /** What it is called, for an error that is about it. */
  readonly name: string;
  readonly cells: () => readonly string[];
  /** Undefined: another row stands for the same thing and has its line. */
  readonly value: () => unknown;
};

export type ExportWriter = {
  readonly add: (item: ExportItem) => void;
  /** Nothing is whole before this. */
  readonly finish: () => void;
};

const mostBuffered = 64 * 1024;

/** Gathers text so that not every line is a piece of its own. */
export function createTextSink(sink: Sink) {
  const encoder = new TextEncoder();
  let parts: string[] = [];
  let length = 0;
  const flush = (): void => {
    sink(encoder.encode(parts.join('')));
    parts = [];
    length = 0;
  };
  return {
    write(text: string): void {
      parts.push(text);
      length += text.length;
      if (length >= mostBuffered) flush();
    },
    flush,
  };
}

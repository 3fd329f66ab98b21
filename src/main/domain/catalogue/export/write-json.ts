import { createTextSink, type ExportWriter, type Sink } from './export-writer.ts';

/** A line that says what it is, then one line for each thing. */
export function createJsonWriter(sink: Sink, header: object): ExportWriter {
  const out = createTextSink(sink);
  out.write(`${JSON.stringify(header)}\n`);
  return {
    add(item) {
      const value = item.value();
      if (value !== undefined) out.write(`${JSON.stringify(value)}\n`);
    },
    finish: out.flush,
  };
}

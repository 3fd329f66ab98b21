import { DeskEvent } from '../../shared/desk-event.ts';

/** Reads one event per line from a stream until it ends; blank lines are heartbeats. */
export async function readEventLines(
  stream: ReadableStream<Uint8Array>,
  listener: (event: DeskEvent) => void,
): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const event = parseLine(line);
      if (event) listener(event);
    }
  }
}

function parseLine(line: string): DeskEvent | undefined {
  if (line.trim() === '') return undefined;
  try {
    return DeskEvent.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

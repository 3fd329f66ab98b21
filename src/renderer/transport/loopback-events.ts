import type { DeskEvent } from '../../shared/desk-event.ts';
import { readEventLines } from './event-lines.ts';

type Options = {
  readonly request: typeof fetch;
  readonly headers: Readonly<Record<string, string>>;
  /** How long to wait before the stream is opened again, in ms. */
  readonly retryMs: number;
};

/** Keeps the desk's event stream open, opening it again when it breaks, until `stop`. */
export function followEvents(
  { request, headers, retryMs }: Options,
  listener: (event: DeskEvent) => void,
): () => void {
  const stopping = new AbortController();

  async function follow(): Promise<void> {
    while (!stopping.signal.aborted) {
      await readOnce().catch(() => undefined);
      await pause(retryMs, stopping.signal);
    }
  }

  async function readOnce(): Promise<void> {
    const response = await request('/events', { headers, signal: stopping.signal });
    if (response.status === 401) stopping.abort();
    else if (response.ok && response.body) await readEventLines(response.body, listener);
  }

  void follow();
  return () => stopping.abort();
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);

    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}

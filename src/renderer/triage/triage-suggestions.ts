import type { Client } from '../../shared/client.ts';
import { debounce } from '../app/debounce.ts';
import { findVector } from './find-vector.ts';
import type { TriageWork } from './triage-work.ts';

const pauseMs = 200;

/**
 * Finds what the words of the question point to, after a pause in typing. It is a help and never decides:
 * when nothing can be found, nothing is shown.
 */
export function createTriageSuggestions(
  client: Client,
  read: () => TriageWork | null,
  patch: (change: Partial<TriageWork>) => void,
) {
  const pause = debounce(find, pauseMs);

  async function find(): Promise<void> {
    const text = read()?.question ?? '';
    if (read()?.suggestions?.text === text) return;
    if (text.trim() === '' || findVector(text) !== null) return patch({ suggestions: null });
    const [found, { offers }] = await Promise.all([
      client('triage.suggest', { text }).catch(() => null),
      client('paste.suggestOffers', { text }).catch(() => ({ offers: [] })),
    ]);
    if (read()?.question === text) patch({ suggestions: found && { text, ...found, offers } });
  }

  return { find, soon: pause.soon, cancel: pause.cancel };
}

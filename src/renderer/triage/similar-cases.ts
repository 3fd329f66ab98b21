import type { Client } from '../../shared/client.ts';
import { limits } from '../../shared/limits.ts';
import { debounce } from '../app/debounce.ts';
import { toAppError } from '../app/to-app-error.ts';
import type { TriageWork } from './triage-work.ts';

const pauseMs = 300;
const mostShown = 5;

/**
 * Finds the cases that the question may belong to, after a pause in typing. It is a help: when nothing can be
 * found, nothing is shown.
 */
export function createSimilarCases(
  client: Client,
  read: () => TriageWork | null,
  patch: (change: Partial<TriageWork>) => void,
) {
  let latest = 0;
  const pause = debounce(find, pauseMs);

  async function find(): Promise<void> {
    const work = read();
    if (!work) return;
    latest += 1;
    const mine = latest;
    const offer = work.offer?.key ?? null;
    if (work.question.trim() === '' && offer === null) return patch({ similar: [] });
    const input = { text: work.question, offer, except: null, limit: mostShown };
    const found = await client('cases.similar', input).catch(() => null);
    if (mine === latest && found) patch({ similar: found.similar });
  }

  return {
    find,
    soon: pause.soon,
    cancel: pause.cancel,

    /** Adds the question to a case that is there, as a note. True when it was written: the state says why not. */
    async addTo(reference: string): Promise<boolean> {
      const work = read();
      if (!work || work.adding.status === 'loading' || work.question.trim() === '') return false;
      patch({ adding: { status: 'loading' } });
      try {
        for (const text of noteTexts(work)) {
          // One after the other: they stand in the timeline in this order.
          // oxlint-disable-next-line no-await-in-loop
          await client('cases.act', { references: [reference], act: { kind: 'note', text } });
        }
        patch({ adding: { status: 'ready' } });
        return true;
      } catch (error) {
        patch({ adding: { status: 'failed', error: toAppError(error) } });
        return false;
      }
    },
  };
}

/** Who asked, then the question; in several notes where it is longer than one may be. */
function noteTexts({ sender, question }: TriageWork): string[] {
  const whole = sender === null ? question : `${sender}\n\n${question}`;
  const characters = Array.from(whole.trim());
  const count = Math.ceil(characters.length / limits.longText);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * limits.longText, (index + 1) * limits.longText).join(''),
  ).filter((text) => text.trim() !== '');
}

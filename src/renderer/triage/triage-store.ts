import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { TriageDraft } from '../../shared/contract.ts';
import { factValues, type FactName, type Facts, type Topic } from '../../shared/model/facts.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import { debounce } from '../app/debounce.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import { createAnswerChanges, type Changeable } from './answer-changes.ts';
import { readOffer } from './read-offer.ts';
import { draftOf, emptyWork, givenOf, nextDraftOf, workOf } from './triage-draft.ts';
import { createTriageSteps } from './triage-steps.ts';
import { createTriageSuggestions } from './triage-suggestions.ts';
import {
  currentFact,
  factsOf,
  isAsking,
  sourcedFacts,
  withAnswer,
  type TriageStage,
  type TriageWork,
} from './triage-work.ts';

export type TriageStore = ReturnType<typeof createTriageStore>;

const draftPauseMs = 250;
const mostSenderCharacters = 100;

/** What the records settle depends on these answers. */
const settling: readonly FactName[] = ['topic', 'cspModel'];

/** The triage screen: what was typed and answered, and where the policy stands. */
export function createTriageStore(client: Client, newId: () => string) {
  const state = createStore<Loadable<TriageWork>>(() => ({ status: 'idle' }));
  const draft = debounce(saveDraft, draftPauseMs);
  const steps = createTriageSteps(client, read, patch);
  const suggestions = createTriageSuggestions(client, read, patch);
  const changes = createAnswerChanges(client, {
    read: readChangeable,
    patch(next) {
      const leftOpen = read()?.leftOpen ?? null;
      const isAskedAfterAll = next !== null && next.fact === leftOpen;
      patch({ change: next, leftOpen: isAskedAfterAll ? null : leftOpen, stage: 'questions' });
    },
    answer,
  });
  /** Kept until the case is saved, so that a second try cannot make a second case. */
  let caseId = newId();
  /** Who sent the e-mail that the question was read from: it holds for every question of the message. */
  let sender: string | null = null;

  function read(): TriageWork | null {
    const now = state.getState();
    return now.status === 'ready' ? now.value : null;
  }

  function patch(part: Partial<TriageWork>): void {
    const work = read();
    if (work) state.setState({ status: 'ready', value: { ...work, ...part } }, true);
  }

  function readChangeable(): Changeable | null {
    const work = read();
    if (!work) return null;
    const split = sourcedFacts(work).find((it) => it.fact === 'resellerSplit');
    return {
      facts: factsOf(work),
      offer: work.offer?.key ?? null,
      isSplitAgreed: split?.source === 'agreement',
      change: work.change,
    };
  }

  async function answer(fact: FactName, value: string): Promise<void> {
    const given = withAnswer(read()?.given ?? [], { fact, value });
    const leftOpen = read()?.leftOpen ?? null;
    change({ given, change: null, leftOpen: leftOpen === fact ? null : leftOpen });
    await steps.refresh(settling.includes(fact));
  }

  /** A change of the operator's: it is saved, and the policy looks at it when it is about a fact. */
  function change(part: Partial<TriageWork>): void {
    patch({ ...part, saving: { status: 'idle' }, draft: { status: 'loading' } });
    draft.soon();
  }

  async function saveDraft(): Promise<void> {
    const work = read();
    if (!work) return;
    try {
      await client('triage.saveDraft', { draft: draftOf(work) });
      patch({ draft: { status: 'ready' } });
    } catch (error) {
      patch({ draft: { status: 'failed', error: toAppError(error) } });
    }
  }

  async function open(from: TriageDraft | null): Promise<void> {
    const offer = from?.offer ? await readOffer(client, from.offer) : null;
    const { known } = await client('triage.knownFacts', {
      offer: offer?.key ?? null,
      topic: from?.facts.topic ?? null,
    });
    const work = from === null ? emptyWork(known) : workOf(from, offer, known);
    state.setState({ status: 'ready', value: work }, true);
    await Promise.all([suggestions.find(), steps.refresh()]);
  }

  return {
    state,

    /** Takes up the draft where it was left. */
    async load(): Promise<void> {
      state.setState({ status: 'loading' }, true);
      try {
        await open((await client('triage.loadDraft', {})).draft);
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) }, true);
      }
    },

    /** What the question says at this moment. */
    question: (): string => read()?.question ?? '',

    setQuestion(question: string): void {
      change({ question });
      suggestions.soon();
    },

    /** The customer of the case, as far as an e-mail tells. */
    setSender(from: string | null): void {
      sender = from === null ? null : senderName(from);
    },

    showStage: (stage: TriageStage): void => patch({ stage, leftOpen: null, change: null }),

    /** Takes the message apart: the first question now, the others after it. */
    splitQuestion(parts: readonly string[]): void {
      const [question = '', ...pending] = parts;
      change({ question, pending: [...pending, ...(read()?.pending ?? [])], suggestions: null });
      suggestions.soon();
    },

    keepWhole: (): void => patch({ isKeptWhole: true }),

    /** Goes on with the facts of a pasted line; `question` is what stood beside it. */
    async takeFacts(facts: Facts, question = ''): Promise<void> {
      const given = givenOf(facts).map((it) => ({ ...it, isPasted: true }));
      change({ question, given, stage: 'questions', change: null });
      await steps.refresh(true);
    },

    /** Null: not in the catalogue, or not known. What the new offer settles is asked of it anew. */
    async chooseOffer(key: OfferKey | null): Promise<void> {
      try {
        // The suggestions are there before the topics are: nothing moves under the pointer.
        const [offer] = await Promise.all([
          key === null ? null : readOffer(client, key),
          suggestions.find(),
        ]);
        const topic = read()?.given.find((it) => it.fact === 'topic')?.value;
        const { known } = await client('triage.knownFacts', { offer: key, topic: toTopic(topic) });
        const settled = known.filter((it) => it.source !== 'agreement');
        const given = (read()?.given ?? []).filter(({ fact }) =>
          settled.every((it) => it.fact !== fact),
        );
        change({ offer, known, given, stage: 'questions', leftOpen: null, change: null });
        await steps.refresh();
      } catch (error) {
        steps.fail(error);
      }
    },

    answer,
    changes,

    /** "Don't know": the sentence to ask is shown instead of the question. */
    leaveOpen(): void {
      const work = read();
      if (work) patch({ leftOpen: currentFact(work) });
    },

    /** One step back: out of a side step, else the last answer is asked again, else the intake. */
    async back(): Promise<void> {
      const work = read();
      if (!work) return;
      if (isAsking(work)) return patch({ leftOpen: null });
      if (work.change !== null) return changes.keep();
      if (work.stage === 'new-offer' || work.given.length === 0) return patch({ stage: 'intake' });
      const last = work.given.at(-1)?.fact ?? null;
      change({ given: work.given.slice(0, -1) });
      await steps.refresh(last !== null && settling.includes(last));
    },

    retryStep: (): Promise<void> => steps.refresh(),

    async startOver(): Promise<void> {
      draft.cancel();
      suggestions.cancel();
      caseId = newId();
      sender = null;
      await client('triage.saveDraft', { draft: null }).catch(() => undefined);
      await this.load();
    },

    /** Makes the case; the draft is then empty, or holds the next question of the same message. Null when it could not be saved: the state says why. */
    async save(): Promise<SupportCase | null> {
      const work = read();
      if (!work || work.saving.status === 'loading') return null;
      draft.cancel();
      patch({ saving: { status: 'loading' } });
      try {
        const saved = await client('cases.create', {
          ...blankDetails,
          customer: sender,
          id: caseId,
          question: work.question,
          facts: factsOf(work),
          offer: work.offer?.key ?? null,
          linkedTo: [...work.linkedTo],
        });
        await client('triage.saveDraft', { draft: nextDraftOf(work, saved.reference) });
        caseId = newId();
        if (work.pending.length === 0) sender = null;
        patch({ saving: { status: 'ready' } });
        return saved;
      } catch (error) {
        patch({ saving: { status: 'failed', error: toAppError(error) } });
        return null;
      }
    },

    /** Saves what is still waiting: the page is about to go. */
    flush: (): Promise<void> => draft.flush(),
  };
}

/** "Ana Ruiz" of "Ana Ruiz <ana@northbrook.example>"; the address where there is no name. */
function senderName(from: string): string {
  const name = from.replace(/<[^<>]*>\s*$/u, '').trim();
  return (name === '' ? from : name).slice(0, mostSenderCharacters);
}

function toTopic(value: string | undefined): Topic | null {
  return factValues.topic.find((it) => it === value) ?? null;
}

const blankDetails = {
  tenantId: null,
  subscriptionId: null,
  orderId: null,
  severity: null,
  impact: null,
  tried: null,
  ask: null,
  answerBy: null,
} as const;

import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import { factValues, type FactName, type Facts, type Topic } from '../../shared/model/facts.ts';
import type { FilledName } from '../../shared/model/filled-part.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { FilledFields } from '../../shared/model/recognised.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import type { TriageDraft } from '../../shared/model/triage-draft.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import { createAnswerChanges, type Changeable } from './answer-changes.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import type { DraftPlace } from './draft-place.ts';
import { caseFieldsOf, takeFilled, withoutFilled } from './filled-part.ts';
import { readOffer } from './read-offer.ts';
import { createSimilarCases } from './similar-cases.ts';
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
import { createUnfinishedDrafts } from './unfinished-drafts.ts';

export type TriageStore = ReturnType<typeof createTriageStore>;

/** What the records settle depends on these answers. */
const settling: readonly FactName[] = ['topic', 'cspModel'];

/** The triage screen: what was typed and answered, and where the policy stands. */
export function createTriageStore(client: Client, place: DraftPlace, newId: () => string) {
  const state = createStore<Loadable<TriageWork>>(() => ({ status: 'idle' }));
  const draft = createDraftKeeper(client, place, { read, patch, newId });
  const unfinished = createUnfinishedDrafts(client, place, draft.id);
  const steps = createTriageSteps(client, read, patch);
  const suggestions = createTriageSuggestions(client, read, patch);
  const similar = createSimilarCases(client, read, patch);
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
    change({ given, change: null, leftOpen: leftOpen === fact ? null : leftOpen, taken: null });
    await steps.refresh(settling.includes(fact));
  }

  /** A change of the operator's: it is saved, and the policy looks at it when it is about a fact. */
  function change(part: Partial<TriageWork>): void {
    patch({ ...part, saving: { status: 'idle' }, draft: { status: 'loading' } });
    draft.soon();
  }

  async function open(from: TriageDraft | null): Promise<void> {
    const offer = from?.offer ? await readOffer(client, from.offer) : null;
    const { known } = await client('triage.knownFacts', {
      offer: offer?.key ?? null,
      topic: from?.facts.topic ?? null,
    });
    const work = from === null ? emptyWork(known) : workOf(from, offer, known);
    state.setState({ status: 'ready', value: work }, true);
    void similar.find();
    await Promise.all([suggestions.find(), steps.refresh()]);
  }

  async function show(take: () => Promise<TriageDraft | null>): Promise<void> {
    state.setState({ status: 'loading' }, true);
    try {
      await open(await take());
      await unfinished.refresh();
    } catch (error) {
      state.setState({ status: 'failed', error: toAppError(error) }, true);
    }
  }

  /** What is here goes on, or is gone: the next question of the same message, else a triage of its own. */
  async function finish(work: TriageWork, reference: string): Promise<void> {
    const next = nextDraftOf(work, reference);
    try {
      await draft.send(next);
    } catch (error) {
      // Another window has it too, and keeps it.
      if (toAppError(error).code !== 'TRIAGE_DRAFT_CHANGED' || next !== null) throw error;
    }
    if (next === null) place.forget();
    caseId = newId();
  }

  return {
    state,

    unfinished: unfinished.state,
    refreshUnfinished: unfinished.refresh,

    /** Takes up the draft of this window where it was left. */
    load: (): Promise<void> => show(() => draft.reopen()),

    /** Puts what is here aside, where it can be found again, and takes up another draft. */
    async openDraft(id: string): Promise<void> {
      await draft.settle();
      caseId = newId();
      await show(() => draft.load(id));
    },

    /** Puts what is here aside, and begins a new triage. */
    async setAside(): Promise<void> {
      await draft.settle();
      caseId = newId();
      await show(async () => {
        await draft.begin();
        return null;
      });
    },

    removeDraft: (id: string): Promise<void> => unfinished.remove(id),

    /** The draft that was thrown away comes back: into this window where nothing else is begun here. */
    async restoreDraft(): Promise<void> {
      const id = await unfinished.restore();
      const work = read();
      if (id !== null && work && draftOf(work) === null) await this.openDraft(id);
    },

    /** Of the draft in this window. */
    draftId: (): string => draft.id(),

    keepBoth: (): Promise<void> => draft.keepBoth(),

    /** What the question says at this moment. */
    question: (): string => read()?.question ?? '',

    setQuestion(question: string): void {
      change({ question, taken: null });
      suggestions.soon();
      similar.soon();
    },

    /** Who wrote the e-mail that the question is. */
    setSender: (sender: string | null): void => change({ sender }),

    showStage: (stage: TriageStage): void => change({ stage, leftOpen: null, change: null }),

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

    /** Takes over what was left checked of a pasted text, which is the question where there is none yet. */
    async takePaste(fields: FilledFields, text: string): Promise<void> {
      const work = read();
      if (!work) return;
      const { question, offer, known, given, stage } = work;
      const { filled, refused } = takeFilled(work.filled, fields);
      const before = { question, filled: work.filled, offer, known, given, stage };
      const count = Object.keys(fields).length - refused.length;
      const isQuestion = question.trim() === '';
      change({ filled, question: isQuestion ? text : question, taken: { count, refused, before } });
      if (isQuestion) {
        suggestions.soon();
        similar.soon();
      }
      if (fields.offer) await this.chooseOffer(fields.offer);
    },

    /** The last taking over is taken back whole: fields, question and offer are as they were. */
    async undoPaste(): Promise<void> {
      const taken = read()?.taken;
      if (!taken) return;
      change({ ...taken.before, taken: null, leftOpen: null, change: null });
      suggestions.soon();
      similar.soon();
      await steps.refresh(true);
    },

    /** One field is not filled after all. */
    dropFilled(name: FilledName): void {
      const work = read();
      if (work) change({ filled: withoutFilled(work.filled, name), taken: null });
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
        void similar.find();
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
      if (work) change({ leftOpen: currentFact(work) });
    },

    /** One step back: out of a side step, else the last answer is asked again, else the intake. */
    async back(): Promise<void> {
      const work = read();
      if (!work) return;
      if (isAsking(work)) return change({ leftOpen: null });
      if (work.change !== null) return changes.keep();
      if (work.stage === 'new-offer' || work.given.length === 0) return patch({ stage: 'intake' });
      const last = work.given.at(-1)?.fact ?? null;
      change({ given: work.given.slice(0, -1) });
      await steps.refresh(last !== null && settling.includes(last));
    },

    retryStep: (): Promise<void> => steps.refresh(),

    /** Throws away what is here; until the next time it can be had back. */
    async startOver(): Promise<void> {
      const work = read();
      const thrownAway = work && draftOf(work);
      draft.cancel();
      suggestions.cancel();
      similar.cancel();
      caseId = newId();
      const id = draft.id();
      await draft.send(null).catch(() => undefined);
      if (thrownAway) unfinished.remember({ id, draft: thrownAway });
      await show(async () => {
        await draft.begin();
        return null;
      });
    },

    /** Adds the question to a case that is there instead of making one. True when it was written. */
    async addToCase(reference: string): Promise<boolean> {
      const work = read();
      if (!work || !(await similar.addTo(reference))) return false;
      draft.cancel();
      await finish(work, reference).catch((error: unknown) => {
        patch({ draft: { status: 'failed', error: toAppError(error) } });
      });
      return true;
    },

    /** Makes the case; the draft is then empty, or holds the next question of the same message. Null when it could not be saved: the state says why. */
    async save(): Promise<SupportCase | null> {
      const work = read();
      if (!work || work.saving.status === 'loading') return null;
      draft.cancel();
      patch({ saving: { status: 'loading' } });
      try {
        const saved = await client('cases.create', {
          ...caseFieldsOf(work),
          id: caseId,
          question: work.question,
          facts: factsOf(work),
          offer: work.offer?.key ?? null,
          linkedTo: [...work.linkedTo],
        });
        await finish(work, saved.reference);
        patch({ saving: { status: 'ready' } });
        return saved;
      } catch (error) {
        patch({ saving: { status: 'failed', error: toAppError(error) } });
        return null;
      }
    },

    /** Saves what is still waiting: the page is about to go. */
    flush: (): Promise<void> => draft.flush(),

    /** The screen goes: another window may take up the draft. */
    leave: place.leave,
  };
}

function toTopic(value: string | undefined): Topic | null {
  return factValues.topic.find((it) => it === value) ?? null;
}

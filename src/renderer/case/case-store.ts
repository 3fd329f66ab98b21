import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { CaseDetailName, CaseDetails } from '../../shared/model/case-details.ts';
import type { Outcome } from '../../shared/model/decision.ts';
import { Facts, factValues, type FactName } from '../../shared/model/facts.ts';
import type { FilledFields } from '../../shared/model/recognised.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import { debounce } from '../app/debounce.ts';
import type { Loadable } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import { createUnfinishedText } from '../app/unfinished-text.ts';
import { createAnswerChanges } from '../triage/answer-changes.ts';
import { settleSplit } from '../triage/settle-split.ts';
import { fieldsOf, type CaseFields } from './case-fields.ts';
import { createCaseSaver } from './case-saver.ts';
import type { CaseWork } from './case-work.ts';
import { asTyped, withFilled } from './fill-fields.ts';

export type { CaseWork } from './case-work.ts';
export type CaseStore = ReturnType<typeof createCaseStore>;

type Fetched = Pick<CaseWork, 'supportCase' | 'step' | 'explained' | 'clocks' | 'sayNow'>;

const savePauseMs = 350;

/** One opened case. Every change is saved by itself; `onSaved` hears of each. */
export function createCaseStore(client: Client, reference: string, onSaved: () => void) {
  const state = createStore<Loadable<CaseWork>>(() => ({ status: 'idle' }));
  const saveSoon = debounce(save, savePauseMs);
  const suggestion = createUnfinishedText(client, `case/${reference}/answer-by`);
  /** A save that runs while the operator types on must not take what was typed since. */
  let version = 0;
  const saver = createCaseSaver(client, reference, {
    read,
    patch,
    onSaved,
    version: () => version,
  });
  const changes = createAnswerChanges(client, {
    read() {
      const work = read();
      if (!work) return null;
      const { facts } = work.supportCase;
      // A case keeps no sources: for a reseller the split is taken to be the agreed one.
      const isSplitAgreed = facts.cspModel === 'indirect-reseller';
      return { facts, offer: offerOf(work), isSplitAgreed, change: work.change };
    },
    patch: (change) => patch({ change }),
    answer: setFact,
  });

  function read(): CaseWork | null {
    const now = state.getState();
    return now.status === 'ready' ? now.value : null;
  }

  function patch(change: Partial<CaseWork>): void {
    const work = read();
    if (work) state.setState({ status: 'ready', value: { ...work, ...change } }, true);
  }

  function save(): Promise<void> {
    return saver.save();
  }

  /** In the place of `old` alone: what was typed meanwhile stays. */
  async function suggestAnswerBy(old: string): Promise<void> {
    const severity = read()?.fields.severity ?? '';
    const asked = { severity: severity === '' ? null : severity };
    const { text } = await client('clocks.answerBy', asked).catch(() => ({ text: null }));
    const work = read();
    if (!work || work.fields.answerBy !== old || work.fields.severity !== severity) return;
    if (text === null || text === old) return;
    type({ fields: { ...work.fields, answerBy: text }, suggestedAnswerBy: text });
    suggestion.keep(text);
  }

  /** Shows what was typed, and saves it after a pause. */
  function type(change: Partial<CaseWork>): void {
    version += 1;
    patch({ ...change, followedAt: null, saving: { status: 'loading' } });
    saveSoon.soon();
  }

  async function fetch(): Promise<Fetched> {
    const supportCase = await client('cases.get', { reference });
    const [step, explained, clocks, sayNow] = await Promise.all([
      client('triage.step', { facts: supportCase.facts, offer: offerOf({ supportCase }) }),
      client('cases.explain', { reference }).catch(toAppError),
      client('clocks.ofCases', { references: [reference] }).catch(() => null),
      client('escalation.sayNow', { reference }).catch(() => null),
    ]);
    return { supportCase, step, explained, clocks: clocks?.clocks[0] ?? null, sayNow };
  }

  async function refresh(): Promise<void> {
    const fetched = await fetch().catch(() => null);
    const work = read();
    if (fetched === null || !work) return;
    patch({ ...fetched, ...saver.follow(work, fetched.supportCase) });
  }

  /** Corrects a fact: the desk decides again. */
  async function setFact(fact: FactName, value: string): Promise<void> {
    const work = read();
    if (!work) return;
    patch({ change: null, saving: { status: 'loading' } });
    try {
      const facts = await withFact(work, fact, value);
      version += 1;
      patch({ supportCase: { ...work.supportCase, facts } });
    } catch (error) {
      return patch({ saving: { status: 'failed', error: toAppError(error) } });
    }
    saveSoon.cancel();
    await save();
    await refresh();
  }

  async function withFact(work: CaseWork, fact: FactName, value: string): Promise<Facts> {
    const { facts } = work.supportCase;
    const topic = fact === 'topic' && factValues.topic.find((it) => it === value);
    if (topic) return settleSplit(client, facts, offerOf(work), topic);
    return Facts.parse({ ...facts, [fact]: value });
  }

  return {
    state,
    changes,

    async load(): Promise<void> {
      state.setState({ status: 'loading' }, true);
      try {
        const [fetched, suggested, held] = await Promise.all([
          fetch(),
          suggestion.load(),
          saver.held(),
        ]);
        const value: CaseWork = {
          ...fetched,
          fields: fieldsOf(fetched.supportCase),
          details: fetched.supportCase.details,
          suggestedAnswerBy: suggested,
          saving: { status: 'idle' },
          conflict: null,
          followedAt: null,
          change: null,
          overriding: { status: 'idle' },
        };
        saver.begin(fetched.supportCase);
        state.setState({ status: 'ready', value }, true);
        saver.resume(held);
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) }, true);
      }
    },

    /** Reads the case again, as after an export, without touching what is being typed. */
    refresh,

    /** The desk says that the case was changed, here or elsewhere: shows it as it is now, and says if it was elsewhere. */
    async follow(): Promise<void> {
      const theirs = await client('cases.get', { reference }).catch(() => null);
      const work = read();
      if (theirs === null || !work) return;
      if (saver.meetAgain(work, theirs)) return;
      const isNewer = saver.isNewer(work, theirs);
      const isMoved = JSON.stringify(work.supportCase.progress) !== JSON.stringify(theirs.progress);
      patch(saver.follow(work, theirs));
      if (isNewer) {
        patch({ followedAt: theirs.updatedAt });
        onSaved();
      }
      if (isNewer || isMoved) await refresh();
    },

    setField<Name extends keyof CaseFields>(name: Name, value: CaseFields[Name]): void {
      const work = read();
      if (!work) return;
      type({ fields: { ...work.fields, [name]: value } });
      // A suggestion follows the severity until somebody writes another day.
      const isSuggested = work.fields.answerBy === work.suggestedAnswerBy;
      if (name === 'severity' && isSuggested) void suggestAnswerBy(work.fields.answerBy);
    },

    /** Writes a day into “answer by” where none is given yet: once, and marked as a suggestion. */
    async suggestAnswerBy(): Promise<void> {
      if (read()?.suggestedAnswerBy === null) await suggestAnswerBy('');
    },

    setDetail<Name extends CaseDetailName>(name: Name, value: CaseDetails[Name]): void {
      const work = read();
      if (work) type({ details: { ...work.details, [name]: value } });
    },

    /** Takes over what was recognised in a pasted text. */
    fill({ offer, ...filled }: FilledFields): void {
      const work = read();
      if (!work) return;
      type(withFilled(work, filled));
      if (offer) type({ supportCase: { ...work.supportCase, offer: asTyped(offer) } });
    },

    /** An act changed the case: shows it so, and what follows from it, but not over what is being typed. */
    async take(supportCase: SupportCase): Promise<void> {
      const work = read();
      if (work) patch(saver.follow(work, supportCase));
      onSaved();
      await refresh();
    },

    setFact,

    /** Decides the case otherwise, or (null) takes that back. True when it is saved. */
    async override(outcome: Outcome | null, reason: string): Promise<boolean> {
      if (read()?.overriding.status === 'loading') return false;
      patch({ overriding: { status: 'loading' } });
      try {
        const supportCase = await client('cases.override', { reference, outcome, reason });
        const work = read();
        if (work) patch({ ...saver.follow(work, supportCase), overriding: { status: 'ready' } });
        onSaved();
        return true;
      } catch (error) {
        patch({ overriding: { status: 'failed', error: toAppError(error) } });
        return false;
      }
    },

    /** Forgets what went wrong with an override that is given up. */
    endOverride: (): void => patch({ overriding: { status: 'idle' } }),

    /** What stands in the other window holds; what was typed here since is let go. */
    async takeTheirs(): Promise<void> {
      saver.takeTheirs();
      await refresh();
    },

    /** What was changed here is saved over what stands in the other window; the rest is as it is there. */
    async keepMine(): Promise<void> {
      await saver.keepMine();
      await refresh();
    },

    retry: (): Promise<void> => save(),

    /** The page goes: what waits is sent without waiting for what was sent before. */
    async flush(): Promise<void> {
      await Promise.all([saver.leaving(saveSoon.flush), suggestion.flush()]);
    },
  };
}

function offerOf({ supportCase: { offer } }: Pick<CaseWork, 'supportCase'>) {
  return offer && { publisherId: offer.publisherId, offerId: offer.offerId };
}

import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { FactName } from '../../shared/model/facts.ts';
import { Facts } from '../../shared/model/facts.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import type { TriageStep } from '../../shared/model/triage.ts';
import { debounce } from '../app/debounce.ts';
import type { Loadable, SaveState } from '../app/loadable.ts';
import { toAppError } from '../app/to-app-error.ts';
import { caseInputOf, fieldsOf, type CaseFields } from './case-fields.ts';

export type CaseWork = {
  readonly supportCase: SupportCase;
  readonly fields: CaseFields;
  /** The records behind the decision, as they are now. */
  readonly step: TriageStep;
  readonly saving: SaveState;
  /** A fact that is being corrected, or null. */
  readonly revisited: FactName | null;
};

export type CaseStore = ReturnType<typeof createCaseStore>;

const savePauseMs = 350;

/** One opened case. Every change is saved by itself; `onSaved` hears of each. */
export function createCaseStore(client: Client, reference: string, onSaved: () => void) {
  const state = createStore<Loadable<CaseWork>>(() => ({ status: 'idle' }));
  const saveSoon = debounce(save, savePauseMs);
  /** A save that runs while the operator types on must not take what was typed since. */
  let version = 0;

  function read(): CaseWork | null {
    const now = state.getState();
    return now.status === 'ready' ? now.value : null;
  }

  function patch(change: Partial<CaseWork>): void {
    const work = read();
    if (work) state.setState({ status: 'ready', value: { ...work, ...change } }, true);
  }

  async function save(): Promise<void> {
    const work = read();
    if (!work) return;
    version += 1;
    const mine = version;
    try {
      const change = caseInputOf(work.supportCase, work.fields);
      const supportCase = await client('cases.update', { reference, change });
      if (mine !== version) return;
      patch({ supportCase, saving: { status: 'ready' } });
      onSaved();
    } catch (error) {
      if (mine === version) patch({ saving: { status: 'failed', error: toAppError(error) } });
    }
  }

  async function fetch(): Promise<Pick<CaseWork, 'supportCase' | 'step'>> {
    const supportCase = await client('cases.get', { reference });
    const { facts, offer } = supportCase;
    const key = offer && { publisherId: offer.publisherId, offerId: offer.offerId };
    return { supportCase, step: await client('triage.step', { facts, offer: key }) };
  }

  return {
    state,

    async load(): Promise<void> {
      state.setState({ status: 'loading' }, true);
      try {
        const { supportCase, step } = await fetch();
        const value: CaseWork = {
          supportCase,
          step,
          fields: fieldsOf(supportCase),
          saving: { status: 'idle' },
          revisited: null,
        };
        state.setState({ status: 'ready', value }, true);
      } catch (error) {
        state.setState({ status: 'failed', error: toAppError(error) }, true);
      }
    },

    /** Reads the case again, as after an export, without touching what is being typed. */
    async refresh(): Promise<void> {
      await fetch().then(patch, () => undefined);
    },

    setField<Name extends keyof CaseFields>(name: Name, value: CaseFields[Name]): void {
      const work = read();
      if (!work) return;
      version += 1;
      patch({ fields: { ...work.fields, [name]: value }, saving: { status: 'loading' } });
      saveSoon.soon();
    },

    revisit: (fact: FactName | null): void => patch({ revisited: fact }),

    /** Corrects a fact: the desk decides again. */
    async setFact(fact: FactName, value: string): Promise<void> {
      const work = read();
      if (!work) return;
      const facts = Facts.parse({ ...work.supportCase.facts, [fact]: value });
      patch({
        supportCase: { ...work.supportCase, facts },
        revisited: null,
        saving: { status: 'loading' },
      });
      saveSoon.cancel();
      await save();
      await this.refresh();
    },

    retry: (): Promise<void> => save(),
    flush: (): Promise<void> => saveSoon.flush(),
  };
}

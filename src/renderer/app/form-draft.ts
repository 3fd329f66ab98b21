import { createStore, type StoreApi } from 'zustand/vanilla';

import type { z } from '../../shared/zod.ts';
import type { UnfinishedText } from './unfinished-text.ts';

/** What stands in a form, kept by the desk until the form is done or given up. */
export type FormDraft<Value> = {
  readonly state: StoreApi<Value>;
  /** Takes up what was left, where `isWanted` says so; what is typed by now wins. */
  readonly resume: (isWanted?: (kept: Value) => boolean) => Promise<void>;
  readonly type: (change: Partial<Value>) => void;
  /** Done or given up: as it was at the start, and forgotten. */
  readonly end: () => void;
  /** Keeps at once what still waits: the page is about to go. */
  readonly flush: () => Promise<void>;
};

/** `start` is what the form shows before anybody types. */
export function createFormDraft<Value extends object>(
  unfinished: UnfinishedText,
  schema: z.ZodType<Value>,
  start: Value,
): FormDraft<Value> {
  const state = createStore<Value>(() => start);
  let isTouched = false;
  return {
    state,
    async resume(isWanted = () => true) {
      const kept = parse(await unfinished.load(), schema);
      if (kept !== null && !isTouched && isWanted(kept)) state.setState(kept, true);
    },
    type(change) {
      isTouched = true;
      const next = { ...state.getState(), ...change };
      state.setState(next, true);
      unfinished.keep(JSON.stringify(next));
    },
    end() {
      isTouched = true;
      state.setState(start, true);
      unfinished.keep(null);
      void unfinished.flush();
    },
    flush: () => unfinished.flush(),
  };
}

/** What another version of the desk left is no draft of ours. */
function parse<Value>(text: string | null, schema: z.ZodType<Value>): Value | null {
  if (text === null) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

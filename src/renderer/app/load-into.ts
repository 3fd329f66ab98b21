import type { StoreApi } from 'zustand/vanilla';

import type { Loadable } from './loadable.ts';
import { toAppError } from './to-app-error.ts';

/** Fetches a value into a store: loading, then ready or failed. What is ready stays while it is fetched again. */
export async function loadInto<Value>(
  state: StoreApi<Loadable<Value>>,
  fetch: () => Promise<Value>,
): Promise<void> {
  if (state.getState().status !== 'ready') state.setState({ status: 'loading' }, true);
  try {
    state.setState({ status: 'ready', value: await fetch() }, true);
  } catch (error) {
    state.setState({ status: 'failed', error: toAppError(error) }, true);
  }
}

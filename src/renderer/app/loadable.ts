import type { AppError } from '../../shared/errors.ts';

/** Something that a screen fetches. */
export type Loadable<Value> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: AppError };

/** How the saving of something typed stands. */
export type SaveState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: AppError };

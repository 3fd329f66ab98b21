import type { WireError } from '../../shared/errors.ts';

/** What a worker thread says: how far it is, and once how it ended. */
export type ThreadMessage<Result, Progress> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly error: WireError }
  /** A bug, for the log. */
  | { readonly kind: 'crashed'; readonly error: unknown };

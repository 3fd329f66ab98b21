import type { FailedRule } from '../../src/shared/model/explanation.ts';

/** What the routing bench holds beside our own answer. */
export type PeerAnswer = {
  readonly rule: string;
  /** Null: this peer does not say what ruled out the rules before. */
  readonly failed: readonly FailedRule[] | null;
};

import type { Policy } from '../../shared/model/policy.ts';

/** The cited sentence of a span id, with the page's prefix (`eb4de-105`) or without (`105`). */
export function spanOf(policy: Policy, cite: string): Policy['spans'][number] | undefined {
  const id = cite.slice(cite.lastIndexOf('-') + 1);
  return policy.spans.find((it) => it.id === id);
}

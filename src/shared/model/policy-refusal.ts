import type { ErrorParams } from '../errors.ts';
import { z } from '../zod.ts';
import { PolicyProblem } from './policy.ts';

/** Why a policy was refused: one problem, and how many there are besides. */
const PolicyRefusal = z.strictObject({ problem: PolicyProblem, more: z.number().int() });
export type PolicyRefusal = Readonly<z.infer<typeof PolicyRefusal>>;

/** What an error carries of a refusal beside its English words. Its values are plain, so this is text. */
export function toRefusalParams(refusal: PolicyRefusal): ErrorParams {
  return { refusal: JSON.stringify(refusal) };
}

/** The refusal that an error carries, so that the window can put it in its own words; null for none. */
export function readRefusal({ refusal }: ErrorParams): PolicyRefusal | null {
  if (typeof refusal !== 'string') return null;
  try {
    return PolicyRefusal.safeParse(JSON.parse(refusal)).data ?? null;
  } catch {
    return null;
  }
}

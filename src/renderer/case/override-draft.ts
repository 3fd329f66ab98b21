import type { Client } from '../../shared/client.ts';
import { LongText } from '../../shared/limits.ts';
import { Outcome } from '../../shared/model/decision.ts';
import { z } from '../../shared/zod.ts';
import { createFormDraft, type FormDraft } from '../app/form-draft.ts';
import { createUnfinishedText } from '../app/unfinished-text.ts';

/** What is written of an operator's own decision. `form` null: nothing is. */
const OverrideText = z.strictObject({
  form: z.enum(['override', 'take-back']).nullable(),
  /** Null: the override that holds is taken back. */
  outcome: Outcome.nullable(),
  reason: LongText,
});
export type OverrideText = Readonly<z.infer<typeof OverrideText>>;
export type OverrideDraft = FormDraft<OverrideText>;

/** The form of an override as it was left: open again after a crash. */
export function createOverrideDraft(client: Client, reference: string): OverrideDraft {
  const unfinished = createUnfinishedText(client, `case/${reference}/override`);
  return createFormDraft(unfinished, OverrideText, { form: null, outcome: null, reason: '' });
}

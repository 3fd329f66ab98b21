import type { Client } from '../../shared/client.ts';
import { LongText, SingleLine } from '../../shared/limits.ts';
import { z } from '../../shared/zod.ts';
import { createFormDraft, type FormDraft } from '../app/form-draft.ts';
import { createUnfinishedText } from '../app/unfinished-text.ts';
import type { ActQuestion } from './case-act-store.ts';

/** What is written for an act on rows of a list, and for which rows. */
const AskedText = z.strictObject({
  references: z.array(z.string()),
  choice: SingleLine,
  text: LongText,
});
export type AskedText = Readonly<z.infer<typeof AskedText>>;
export type AskedDraft = FormDraft<AskedText>;

/** What was typed for the same cases is there again; what was meant for others is not shown to these. */
export function createAskedDraft(
  client: Client,
  asking: ActQuestion,
  references: readonly string[],
  choice: string,
): AskedDraft {
  const unfinished = createUnfinishedText(client, `cases/${asking}`);
  const start = { references: references.toSorted(), choice, text: '' };
  const draft = createFormDraft(unfinished, AskedText, start);
  const isOfThese = (kept: AskedText): boolean =>
    kept.references.join() === start.references.join();
  return { ...draft, resume: () => draft.resume(isOfThese) };
}

import type { FillableField, RecognisedKind } from '../../../shared/model/recognised.ts';

/** What a value after a label has to look like. */
export type ValueForm =
  | 'guid'
  | 'tenant'
  | 'code'
  | 'line'
  | 'count'
  | 'amount'
  | 'status'
  | 'email'
  | 'phone'
  | 'sender'
  | 'offer';

export type Label = {
  readonly kind: RecognisedKind;
  readonly field: FillableField;
  readonly choices?: readonly FillableField[];
  readonly form: ValueForm;
  /** Words of the label; `_` stands for a space, a dash, an underscore or nothing. */
  readonly words: readonly string[];
  /** True: only with a colon or an equals sign behind it, since the words are common in sentences. */
  readonly needsSign?: boolean;
  /** True: only at the beginning of a line, as in the head of a mail. */
  readonly startsLine?: boolean;
};

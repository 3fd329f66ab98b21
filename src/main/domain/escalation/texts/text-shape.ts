import type { english } from './en.ts';

/** The same shape in every language: a text that is missing fails the build. */
export type EscalationTexts = Widened<typeof english>;

type Widened<Value> = Value extends string
  ? string
  : Value extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };

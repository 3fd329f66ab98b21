import type { errorTexts } from './i18n/en/errors.ts';

/** Every way the desk can fail on purpose. Each has its message and hint, in both languages, in `i18n`. */
export type ErrorCode = keyof typeof errorTexts;

/** The values that a message or hint names. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** What crosses a door: plain data, rendered in the operator's language where it is shown. */
export type WireError = { readonly code: ErrorCode; readonly params: ErrorParams };

/** A failure we expected. Its texts are those of its code. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

/** Turns anything thrown into wire form. The detail of an unexpected error stays in the log. */
export function toWireError(error: unknown): WireError {
  if (error instanceof AppError) return { code: error.code, params: error.params };
  return { code: 'INTERNAL', params: {} };
}

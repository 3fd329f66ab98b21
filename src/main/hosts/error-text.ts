import type { ErrorCode, WireError } from '../../shared/errors.ts';
import { errorTexts as english } from '../../shared/i18n/en/errors.ts';
import { errorTexts as simplifiedChinese } from '../../shared/i18n/zh-cn/errors.ts';
import type { Locale } from '../../shared/model/locale.ts';
import { fillText } from './fill-text.ts';

const texts = { en: english, 'zh-CN': simplifiedChinese } as const;

export type ErrorText = {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
};

/** An error as a person reads it, for doors that have no window to render it in. */
export function toErrorText({ code, params }: WireError, locale: Locale = 'en'): ErrorText {
  const { message, hint } = texts[locale][code];
  return {
    code,
    message: fillText(message, params, locale),
    hint: fillText(hint, params, locale),
  };
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(english, code);
}

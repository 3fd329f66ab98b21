import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { AppError } from '../../shared/errors.ts';
import { readRefusal } from '../../shared/model/policy-refusal.ts';
import { refusalTexts } from '../policy/problem-text.ts';
import { lookUp } from './look-up.ts';

type ErrorText = { readonly message: string; readonly hint: string };

/** Message and hint of an error in the language of the window. */
export function useErrorText(error: AppError): ErrorText {
  const { t } = useTranslation();
  return errorText(t, error);
}

/** A refused policy is worded here: what the desk says of it is for the log and the command line. */
export function errorText(t: TFunction, { code, params }: AppError): ErrorText {
  const refusal = readRefusal(params);
  const values = refusal ? { ...params, ...refusalTexts(t, refusal) } : params;
  return {
    message: lookUp(t, `errors.${code}.message`, values),
    hint: lookUp(t, `errors.${code}.hint`, values),
  };
}

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { AppError } from '../../shared/errors.ts';
import { lookUp } from './look-up.ts';

type ErrorText = { readonly message: string; readonly hint: string };

/** Message and hint of an error in the language of the window. */
export function useErrorText(error: AppError): ErrorText {
  const { t } = useTranslation();
  return errorText(t, error);
}

export function errorText(t: TFunction, { code, params }: AppError): ErrorText {
  return {
    message: lookUp(t, `errors.${code}.message`, params),
    hint: lookUp(t, `errors.${code}.hint`, params),
  };
}

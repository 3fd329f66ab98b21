import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { AppError } from '../../shared/errors.ts';
import { useErrorText } from '../i18n/use-error-text.ts';
import { ActButton } from './act-button.tsx';

export type ErrorNoteProps = { readonly error: AppError; readonly onRetry?: () => void };

/** What happened and what can be done now, next to what caused it. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const { t } = useTranslation();
  const { message, hint } = useErrorText(error);
  return (
    <div className="error-note" role="alert">
      <CircleAlert className="error-note-icon" aria-hidden="true" />
      <p className="error-note-message">{message}</p>
      <p className="error-note-hint">{hint}</p>
      {onRetry ? <ActButton onPress={onRetry}>{t('common.tryAgain')}</ActButton> : null}
    </div>
  );
}

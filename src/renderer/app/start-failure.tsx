import { KeyRound, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { AppError } from '../../shared/errors.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';

export type StartFailureProps = { readonly error: AppError; readonly onRetry: () => void };

/** The desk cannot be reached: what happened, and the one thing to do. */
export function StartFailure({ error, onRetry }: StartFailureProps) {
  const { t } = useTranslation();
  const isSignedOut = error.code === 'NOT_SIGNED_IN';
  if (!isSignedOut && error.code !== 'UNREACHABLE') {
    return (
      <main className="start-page">
        <h1>{t('app.failed')}</h1>
        <ErrorNote error={error} onRetry={onRetry} />
      </main>
    );
  }
  const texts = isSignedOut ? 'app.notSignedIn' : 'app.unreachable';
  const Icon = isSignedOut ? KeyRound : Unplug;
  return (
    <main className="start-page">
      <Icon className="start-page-icon" aria-hidden="true" />
      <h1>{t(`${texts}.title`)}</h1>
      <p>{t(`${texts}.text`)}</p>
      <p className="start-page-steps">{t(`${texts}.steps`)}</p>
      {isSignedOut ? null : (
        <ActButton kind="primary" onPress={onRetry}>
          {t('common.tryAgain')}
        </ActButton>
      )}
    </main>
  );
}

import { AppWindow } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

import type { AppError } from '../../shared/errors.ts';
import { errorText } from '../i18n/use-error-text.ts';
import { useDesk } from './desk-context.ts';
import { toAppError } from './to-app-error.ts';

/** Opens the desk once more beside this window, where its door can: an address works for one window only. */
export function OpenWindow() {
  const { t } = useTranslation();
  const { openWindow } = useDesk().transport;
  const [error, setError] = useState<AppError | null>(null);
  if (openWindow === null) return null;
  async function open(way: () => Promise<void>): Promise<void> {
    setError(null);
    await way().catch((cause: unknown) => setError(toAppError(cause)));
  }
  return (
    <>
      <Button className="rail-link" onPress={() => void open(openWindow)}>
        <AppWindow aria-hidden="true" />
        <span className="rail-link-text">{t('app.anotherWindow')}</span>
      </Button>
      {error === null ? null : (
        <p role="alert" className="rail-error">
          {errorText(t, error).message}
        </p>
      )}
    </>
  );
}

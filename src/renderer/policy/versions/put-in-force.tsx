import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { ActButton } from '../../parts/act-button.tsx';

type Props = { readonly version: string; readonly onYes: () => void; readonly onNo: () => void };

/** Asks once more, below the list, so that nothing in it moves. */
export function PutInForce({ version, onYes, onNo }: Props) {
  const { t } = useTranslation();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    question.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div ref={question} className="notice acts" role="alert">
      <ActButton kind="danger" onPress={onYes}>
        {t('policy.versions.putInForceConfirm', { version })}
      </ActButton>
      <ActButton onPress={onNo}>{t('common.cancel')}</ActButton>
    </div>
  );
}

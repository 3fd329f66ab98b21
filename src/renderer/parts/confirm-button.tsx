import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActButton } from './act-button.tsx';

export type ConfirmButtonProps = {
  readonly children: string;
  readonly label?: string;
  /** What the second press says; absent: that it is removed for good. */
  readonly confirm?: string;
  readonly onConfirm: () => void;
};

/** What is hard to take back: the first press asks, the second does it. Leaving it takes the question back. */
export function ConfirmButton({ children, label, confirm, onConfirm }: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const question = useRef<HTMLSpanElement>(null);
  // The button that was pressed is gone: the focus goes to the one in its place.
  useEffect(() => {
    if (isAsking) question.current?.querySelector('button')?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <ActButton kind="plain" onPress={() => setIsAsking(true)} {...(label ? { label } : {})}>
        {children}
      </ActButton>
    );
  }
  return (
    <span ref={question} className="acts" onBlur={() => setIsAsking(false)}>
      <ActButton kind="danger" onPress={onConfirm}>
        {confirm ?? t('common.removeConfirm')}
      </ActButton>
    </span>
  );
}

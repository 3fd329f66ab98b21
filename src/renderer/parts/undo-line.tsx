import { Check, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from './act-button.tsx';

export type UndoLineProps = {
  /** What was done, or taken back; empty: nothing was. */
  readonly text: string;
  /** Null: there is no way back, or no more. */
  readonly onUndo: (() => void) | null;
  readonly isPending?: boolean;
};

/** What was done last, with its way back. Its place is kept, so that nothing below it moves. */
export function UndoLine({ text, onUndo, isPending = false }: UndoLineProps) {
  const { t } = useTranslation();
  const line = useRef<HTMLOutputElement>(null);
  useKeys({ u: onUndo ?? undefined, 'Ctrl+z': onUndo ?? undefined }, 'screen');
  // The button that was pressed may have gone with what it stood beside.
  useEffect(() => {
    if (text === '' || document.activeElement !== document.body) return;
    (line.current?.querySelector('button') ?? line.current)?.focus();
  }, [text]);
  return (
    <output ref={line} className="done-line" tabIndex={-1}>
      {text === '' ? null : (
        <span className="break">
          <Check aria-hidden="true" />
          {text}
        </span>
      )}
      {onUndo === null ? null : (
        <ActButton
          kind="plain"
          keys="U"
          icon={<Undo2 aria-hidden="true" />}
          isPending={isPending}
          onPress={onUndo}
        >
          {t('timeline.undo')}
        </ActButton>
      )}
    </output>
  );
}

import { Check, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import type { CaseActStore } from './case-act-store.ts';

/** What was done last, with its way back. */
export function DoneLine({ store }: { readonly store: CaseActStore }) {
  const { t } = useTranslation();
  const { done, takenBack, asking } = useStore(store.state);
  const latest = done.at(-1);
  const canUndo = asking === null && latest !== undefined && latest.undoId !== null;
  const undo = canUndo ? (): void => void store.undo() : undefined;
  useKeys({ u: undo, 'Ctrl+z': undo }, 'screen');
  return (
    <output className="done-line">
      {takenBack ? (
        <span>
          {t('cases.acts.takenBack', { act: t(`timeline.acts.${takenBack.kind}`) })}{' '}
          <span className="dim number">{namesOf(takenBack.references)}</span>
        </span>
      ) : null}
      {latest && !takenBack && asking === null ? (
        <span>
          <Check aria-hidden="true" />
          {t(`timeline.done.${latest.kind}`)}{' '}
          <span className="dim number">{namesOf(latest.references)}</span>
        </span>
      ) : null}
      {undo ? (
        <ActButton kind="plain" keys="U" icon={<Undo2 aria-hidden="true" />} onPress={undo}>
          {t('timeline.undo')}
        </ActButton>
      ) : null}
    </output>
  );
}

const mostNamed = 3;

function namesOf(references: readonly string[]): string {
  const named = references.slice(0, mostNamed).join(', ');
  const others = references.length - mostNamed;
  return others > 0 ? `${named} +${others}` : named;
}

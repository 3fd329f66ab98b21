import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { topicGroupNames } from '../../shared/model/local-agreement.ts';
import { manyKinds, type Removal } from '../../shared/model/removal.ts';
import type { RemovalsStore } from '../app/removals-store.ts';
import { ErrorNote } from './error-note.tsx';
import { UndoLine } from './undo-line.tsx';

export type RemovalLineProps = {
  readonly store: RemovalsStore;
  /** It came back: what shows the list reads it again. */
  readonly onBack: (removal: Removal) => void;
};

/** What was removed from a list last, with its way back. */
export function RemovalLine({ store, onBack }: RemovalLineProps) {
  const { t } = useTranslation();
  const { all, back, isActing, error } = useStore(store.state);
  useEffect(() => void store.load(), [store]);
  const latest = all.at(-1);

  async function undo(): Promise<void> {
    const removal = await store.undo();
    if (removal) onBack(removal);
  }

  return (
    <>
      {error === null ? null : <ErrorNote error={error} />}
      <UndoLine
        text={textOf(t, back, latest)}
        onUndo={latest ? () => void undo() : null}
        isPending={isActing}
      />
    </>
  );
}

function textOf(t: TFunction, back: Removal | null, latest: Removal | undefined): string {
  if (back) return backText(t, back);
  return latest ? removedText(t, latest) : '';
}

function removedText(t: TFunction, removal: Removal): string {
  const { kind, name } = removal;
  switch (kind) {
    case 'offers':
    case 'offer-checks':
    case 'offer-choices':
    case 'contact-import':
    case 'notice-import':
      return t(`removals.many.${kind}`, { count: Number(name) });
    default:
      return t(`removals.removed.${kind}`, { name: nameOf(t, removal) });
  }
}

function backText(t: TFunction, removal: Removal): string {
  const many = manyKinds.find((it) => it === removal.kind);
  if (removal.kind === 'contact-check' || removal.kind === 'notice-end') {
    return t(`removals.backAs.${removal.kind}`, { name: removal.name });
  }
  return many
    ? t(`removals.manyBack.${many}`, { count: Number(removal.name) })
    : t('removals.back', { name: nameOf(t, removal) });
}

function nameOf(t: TFunction, { kind, name }: Removal): string {
  const group = kind === 'split' ? topicGroupNames.find((it) => it === name) : undefined;
  return group ? t(`topics.group.${group}.name`) : name;
}

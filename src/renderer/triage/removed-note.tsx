import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import type { TriageStore } from './triage-store.ts';

/** A draft was thrown away: it can be had back, until the next one is. */
export function RemovedNote({ store }: { readonly store: TriageStore }) {
  const { t } = useTranslation();
  const { removed } = useStore(store.unfinished);
  const restore = (): void => void store.restoreDraft();
  useKeys({ 'Alt+z': removed === null ? undefined : restore }, 'step');
  if (removed === null) return null;
  const title = removed.draft.question.trim();
  return (
    <output className="removed-note">
      <span className="clip">
        {title === ''
          ? t('triage.unfinished.removedUnnamed')
          : t('triage.unfinished.removed', { title })}
      </span>
      <ActButton kind="plain" keys="Alt Z" onPress={restore}>
        {t('triage.unfinished.undo')}
      </ActButton>
    </output>
  );
}

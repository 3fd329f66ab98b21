import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { formatAgo } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import type { SourcesStore } from './sources-store.ts';

/** What was done to the catalogue last, with the way back to the one before; it outlives a restart. */
export function LatestImport({ store }: { readonly store: SourcesStore }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const { undo, done, isWorking, error } = useStore(store.state);
  const isUndone = undo === null && done?.kind === 'undone';
  return (
    <div className="latest-import">
      <output className="break">
        {undo === null
          ? null
          : t(`import.latest.${undo.kind}`, {
              file: undo.fileName,
              source: undo.sourceName,
              by: undo.by === '' ? t('import.latest.nobody') : undo.by,
              ago: formatAgo(undo.at, now, locale),
            })}
        {isUndone ? t('import.latest.undone', { name: done.name }) : null}
      </output>
      {undo === null ? null : (
        <ActButton isPending={isWorking} onPress={() => void store.undo()}>
          {t(isWorking ? 'import.latest.undoing' : 'import.latest.undo')}
        </ActButton>
      )}
      {error === null ? null : <ErrorNote error={error} />}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { RadioCards } from '../parts/radio-cards.tsx';
import type { ImportStore } from './import-store.ts';

type Props = { readonly store: ImportStore; readonly count: number };

/** Who wins where the file and what was written by hand differ; each record can be chosen otherwise below. */
export function ConflictDecision({ store, count }: Props) {
  const { t } = useTranslation();
  const { conflicts } = useStore(store.choices);
  if (count === 0) return null;
  const { length } = conflicts.except;
  return (
    <div className="stack-tight">
      <RadioCards
        label={t('import.conflicts.title', { count })}
        value={conflicts.default}
        cards={(['hand', 'file'] as const).map((value) => ({
          value,
          name: t(`import.conflicts.${value}`),
          about: t(`import.conflicts.${value}About`),
        }))}
        onChange={(value) => store.decide({ conflicts: { default: value, except: [] } })}
      />
      <output className="dim">
        {length === 0 ? '' : t('import.conflicts.except', { count: length })}
      </output>
    </div>
  );
}

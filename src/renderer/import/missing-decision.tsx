import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { missingChoices } from '../../shared/model/import-plan.ts';
import { RadioCards } from '../parts/radio-cards.tsx';
import type { ImportStore } from './import-store.ts';

type Props = {
  readonly store: ImportStore;
  readonly count: number;
  readonly sourceName: string;
  /** True: it was decided and done. */
  readonly isDone: boolean;
};

/** What happens to the offers that the new file does not hold, said with their number. */
export function MissingDecision({ store, count, sourceName, isDone }: Props) {
  const { t } = useTranslation();
  const { missing } = useStore(store.choices);
  if (count === 0) return null;
  const values = { count, source: sourceName };
  if (isDone) return <p className="muted">{t(`import.missing.done.${missing}`, values)}</p>;
  return (
    <RadioCards
      label={t('import.missing.title', values)}
      value={missing}
      cards={missingChoices.map((value) => ({
        value,
        name: t(`import.missing.${value}`),
        about: t(`import.missing.${value}About`, { count }),
      }))}
      onChange={(value) => store.decide({ missing: value })}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ActButton } from '../parts/act-button.tsx';
import { DismissalForm } from './dismissal-form.tsx';
import { countFlags } from './flag-selection.ts';
import type { QualityStore } from './quality-store.ts';

/** What can be done to all flags that are chosen. */
export function ChosenFlagsPane({ store }: { readonly store: QualityStore }) {
  const { t } = useTranslation();
  const { chosen, total, isDismissed, isActing } = useStore(store.state);
  const ids = chosen === 'all' ? null : [...chosen.ids];
  return (
    <div className="stack">
      <h2 className="step-heading">{t('quality.chosen', { count: countFlags(chosen, total) })}</h2>
      {isDismissed ? (
        <span className="acts">
          <ActButton isPending={isActing} onPress={() => void store.restore(ids)}>
            {t('quality.restoreChosen')}
          </ActButton>
        </span>
      ) : (
        <DismissalForm
          isActing={isActing}
          acts={[
            {
              label: t('quality.dismissChosen'),
              onDismiss: (reason) => void store.dismiss(ids, reason),
            },
          ]}
        />
      )}
      <span className="acts">
        <ActButton kind="plain" keys="Esc" onPress={() => store.clearChosen()}>
          {t('quality.chooseNone')}
        </ActButton>
      </span>
    </div>
  );
}

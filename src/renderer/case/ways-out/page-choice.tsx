import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { pageMarkings, pageSizes } from '../../../shared/model/outgoing.ts';
import { SelectInput } from '../../parts/select-input.tsx';
import type { EscalationStore } from '../escalation-store.ts';

/** The size of the page, and what is printed on each. */
export function PageChoice({ escalation }: { readonly escalation: EscalationStore }) {
  const { t } = useTranslation();
  const { page, marking } = useStore(escalation.state);
  return (
    <>
      <SelectInput
        label={t('escalation.page')}
        isLabelHidden
        value={page}
        onChange={(value) => {
          const chosen = pageSizes.find((it) => it === value);
          if (chosen) void escalation.choose({ page: chosen });
        }}
        options={pageSizes.map((value) => ({ value, label: t(`escalation.pages.${value}`) }))}
      />
      <SelectInput
        label={t('escalation.marking')}
        isLabelHidden
        value={marking}
        onChange={(value) => {
          const chosen = pageMarkings.find((it) => it === value);
          if (chosen) void escalation.choose({ marking: chosen });
        }}
        options={pageMarkings.map((value) => ({
          value,
          label: t(`escalation.markings.${value}`),
        }))}
      />
    </>
  );
}

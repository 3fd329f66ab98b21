import { useTranslation } from 'react-i18next';

import type { OfferChoice } from '../../shared/model/offer.ts';
import { SelectInput } from '../parts/select-input.tsx';

type Props = { readonly choice: OfferChoice; readonly onChoose: (choice: OfferChoice) => void };

const firstLines = ['yes', 'no'] as const;
const handoffs = ['via-desk', 'direct'] as const;

/** What this desk chose for the offer, so that triage need not ask. */
export function OfferChoices({ choice, onChoose }: Props) {
  const { t } = useTranslation();
  const notChosen = { value: '', label: t('offers.choice.notChosen') };
  return (
    <section className="stack-tight">
      <h3 className="section-heading">{t('offers.choice.title')}</h3>
      <div className="field-row">
        <SelectInput
          label={t('offers.choice.firstLine')}
          value={choice.firstLine ?? ''}
          options={[
            notChosen,
            ...firstLines.map((it) => ({ value: it, label: t(`offers.choice.${it}`) })),
          ]}
          onChange={(value) =>
            onChoose({ ...choice, firstLine: firstLines.find((it) => it === value) ?? null })
          }
        />
        <SelectInput
          label={t('offers.choice.handoff')}
          value={choice.handoff ?? ''}
          options={[
            notChosen,
            ...handoffs.map((it) => ({ value: it, label: t(`offers.choice.${it}`) })),
          ]}
          onChange={(value) =>
            onChoose({ ...choice, handoff: handoffs.find((it) => it === value) ?? null })
          }
        />
      </div>
    </section>
  );
}

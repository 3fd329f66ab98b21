import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { OfferChoice } from '../../shared/model/offer.ts';
import { useFormKeys } from '../keys/use-form-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { SelectInput } from '../parts/select-input.tsx';

type Props = {
  readonly isPending: boolean;
  readonly onChoose: (choice: Partial<OfferChoice>) => void;
  readonly onCancel: () => void;
};

const firstLines = ['as-is', 'ask', 'yes', 'no'] as const;
const handoffs = ['as-is', 'ask', 'via-desk', 'direct'] as const;

/** What this desk chooses for all chosen offers; what is left as it is stays so for each of them. */
export function OfferChoiceForm({ isPending, onChoose, onCancel }: Props) {
  const { t } = useTranslation();
  const [firstLine, setFirstLine] = useState<(typeof firstLines)[number]>('as-is');
  const [handoff, setHandoff] = useState<(typeof handoffs)[number]>('as-is');
  const isChanged = firstLine !== 'as-is' || handoff !== 'as-is';

  function submit(): void {
    if (!isChanged) return;
    onChoose({
      ...(firstLine === 'as-is' ? {} : { firstLine: firstLine === 'ask' ? null : firstLine }),
      ...(handoff === 'as-is' ? {} : { handoff: handoff === 'ask' ? null : handoff }),
    });
  }

  const place = useFormKeys<HTMLFormElement>(
    { 'Ctrl+Enter': submit, Escape: onCancel },
    'offer-choice',
  );
  const nameOf = (value: (typeof firstLines | typeof handoffs)[number]): string =>
    value === 'as-is'
      ? t('offers.chosen.asIs')
      : t(`offers.choice.${value === 'ask' ? 'notChosen' : value}`);
  return (
    <form
      ref={place}
      className="stack-tight"
      aria-label={t('offers.choice.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SelectInput
        label={t('offers.choice.firstLine')}
        value={firstLine}
        options={firstLines.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(value) => setFirstLine(firstLines.find((it) => it === value) ?? 'as-is')}
      />
      <SelectInput
        label={t('offers.choice.handoff')}
        value={handoff}
        options={handoffs.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(value) => setHandoff(handoffs.find((it) => it === value) ?? 'as-is')}
      />
      <span className="acts">
        <ActButton
          kind="primary"
          type="submit"
          keys="Ctrl ↵"
          isPending={isPending}
          isDisabled={!isChanged}
          onPress={() => undefined}
        >
          {t('offers.chosen.save')}
        </ActButton>
        <ActButton kind="plain" keys="Esc" onPress={onCancel}>
          {t('common.cancel')}
        </ActButton>
      </span>
    </form>
  );
}

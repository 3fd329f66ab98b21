import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { exportForms } from '../../shared/contract/catalogue-export.ts';
import { useDesk } from '../app/desk-context.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { createExportStore, type ExportedList, type ExportForm as Form } from './export-store.ts';

export type ExportChoice = {
  readonly id: string;
  readonly label: string;
  readonly list: ExportedList;
  /** How many records there are about; null: nobody has counted them. */
  readonly count: number | null;
};

type Props = {
  /** What can be written; the first is proposed. */
  readonly choices: readonly [ExportChoice, ...ExportChoice[]];
  readonly onClose: () => void;
};

/** A list as a file: which, and in which form; how far it is, and what came of it. */
export function ExportForm({ choices, onClose }: Props) {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [store] = useState(() => createExportStore(client, transport));
  const work = useStore(store.state);
  const [chosen, setChosen] = useState('');
  const [form, setForm] = useState<Form>('csv');
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  const isBusy = work.status === 'writing' || work.status === 'saving';

  return (
    <section className="stack-tight export-form" aria-label={t('export.title')}>
      <FocusHeading level={2} className="section-heading" focusKey="export">
        {t('export.title')}
      </FocusHeading>
      <div className="export-choices">
        <SelectInput
          label={t('export.which')}
          value={choice.id}
          options={choices.map(({ id, label }) => ({ value: id, label }))}
          onChange={setChosen}
          isDisabled={isBusy}
        />
        <SelectInput
          label={t('export.form')}
          value={form}
          options={exportForms.map((value) => ({ value, label: t(`export.forms.${value}`) }))}
          onChange={(value) => setForm(exportForms.find((it) => it === value) ?? 'csv')}
          isDisabled={isBusy}
        />
      </div>
      <p className="dim">{t(`export.note.${choice.list.what}`)}</p>
      <div className="acts">
        <ActButton
          kind="primary"
          isPending={isBusy}
          onPress={() => void store.start(choice.list, form)}
        >
          {t('export.make')}
        </ActButton>
        {work.status === 'writing' ? (
          <ActButton isPending={work.isCancelling} onPress={() => void store.cancel()}>
            {t('common.cancel')}
          </ActButton>
        ) : null}
        <ActButton onPress={onClose} isDisabled={isBusy}>
          {t('common.close')}
        </ActButton>
      </div>
      <ExportOutcome work={work} count={choice.count} onStop={() => void store.cancel()} />
    </section>
  );
}

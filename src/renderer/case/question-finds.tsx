import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { useKeys } from '../keys/use-keys.ts';
import { withAlt } from '../keys/with-alt.ts';
import { ActButton } from '../parts/act-button.tsx';
import { filledFields, firstChoices, shownValue } from '../paste/paste-choice.ts';
import { createPasteStore } from '../paste/paste-store.ts';
import type { CaseStore, CaseWork } from './case-store.ts';
import { shownFields } from './fill-fields.ts';

type Props = { readonly store: CaseStore; readonly work: CaseWork };

/** What the customer already said, for fields that are still empty: offered, never filled unasked. */
export function QuestionFinds({ store, work }: Props) {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [finds] = useState(() =>
    createPasteStore({
      client,
      upload: (file) => transport.upload(file),
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  );
  const { question } = work.supportCase;
  useEffect(() => finds.setText(question), [finds, question]);
  const found = useStore(finds.state, (it) => it.found);
  const current: Readonly<Record<string, string>> = shownFields(work);
  const seen = new Set<string>();
  const choices = (found.status === 'ready' ? found.value.choices : [])
    .flatMap(({ find }) => firstChoices([find], current, finds.timeZone))
    .filter(({ field, isChecked }) => {
      if (!isChecked || field === null || (current[field] ?? '') !== '' || seen.has(field)) {
        return false;
      }
      seen.add(field);
      return true;
    });
  const fill = (): void => store.fill(filledFields(choices, finds.timeZone));
  useKeys(withAlt({ i: choices.length === 0 ? undefined : fill }), 'screen');
  if (choices.length === 0) return null;
  const said = choices.map(
    ({ find, field }) =>
      `${field === null ? '' : t(`paste.fields.${field}`)} ${shownValue(find, field, finds.timeZone)}`,
  );
  return (
    <div className="acts question-finds">
      <span>{t('escalation.fromQuestion', { found: said.join(t('common.listSeparator')) })}</span>
      <ActButton keys="Alt I" onPress={fill}>
        {t('escalation.fillIn')}
      </ActButton>
    </div>
  );
}

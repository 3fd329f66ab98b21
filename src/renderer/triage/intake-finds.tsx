import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { useKeys } from '../keys/use-keys.ts';
import { withAlt } from '../keys/with-alt.ts';
import { ActButton } from '../parts/act-button.tsx';
import {
  filledFields,
  isFilled,
  type CurrentFields,
  type PasteChoice,
} from '../paste/paste-choice.ts';
import { PasteFind } from '../paste/paste-find.tsx';
import { createPasteStore } from '../paste/paste-store.ts';
import { shownFilled } from './filled-part.ts';
import type { TriageStore } from './triage-store.ts';
import type { TriageWork } from './triage-work.ts';

type Props = { readonly store: TriageStore; readonly work: TriageWork };

/** What stands in the question for fields of the case: offered in one line, each on demand, and filled by one key. */
export function IntakeFinds({ store, work }: Props) {
  const { t } = useTranslation();
  const { client, transport } = useDesk();
  const [finds] = useState(() =>
    createPasteStore({
      client,
      upload: (file) => transport.upload(file),
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
  );
  const { question } = work;
  const current: CurrentFields = shownFilled(work);
  useEffect(() => finds.compareWith(current), [finds, current]);
  useEffect(() => finds.setText(question), [finds, question]);
  const { text, found } = useStore(finds.state);
  const isOfQuestion = found.status === 'ready' && found.value.text === question;
  const open = (text === question && isOfQuestion ? found.value.choices : [])
    .map((choice, index) => ({ choice, index }))
    .filter(({ choice }) => !isFilled(choice, current, finds.timeZone));
  const checked = open.map(({ choice }) => choice).filter((it) => it.isChecked);
  const fill = (): void => void store.takePaste(filledFields(checked, finds.timeZone), question);
  useKeys(withAlt({ i: checked.length === 0 ? undefined : fill }), 'step');
  if (open.every(({ choice }) => choice.field === null)) return null;
  const names = namesOf(open.map(({ choice }) => choice));
  return (
    <section className="intake-finds">
      <div className="acts">
        <output>
          {t('paste.inQuestion', {
            fields: names.map((it) => t(`paste.fields.${it}`)).join(t('common.listSeparator')),
          })}
        </output>
        <ActButton keys="Alt I" onPress={fill} isDisabled={checked.length === 0}>
          {t('paste.accept', { count: checked.length })}
        </ActButton>
      </div>
      <details>
        <summary>{t('paste.lookAtEach')}</summary>
        <ul className="paste-list" aria-label={t('paste.list')}>
          {open.map(({ choice, index }) => (
            <PasteFind
              key={choice.find.start}
              choice={choice}
              current={current}
              timeZone={finds.timeZone}
              onChange={(change) => finds.choose(index, change)}
            />
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The fields that something was found for, each once. */
function namesOf(choices: readonly PasteChoice[]) {
  return [...new Set(choices.flatMap(({ field }) => (field === null ? [] : [field])))];
}

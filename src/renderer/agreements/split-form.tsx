import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import { topicGroups, type TopicGroup } from '../../shared/model/facts.ts';
import type { SplitAgreement, SplitAgreementEdit } from '../../shared/model/local-agreement.ts';
import { factValueName } from '../i18n/fact-value-text.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { focusFirstInvalid } from '../parts/focus-first-invalid.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { RadioCards } from '../parts/radio-cards.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { AgreedFields } from './agreed-fields.tsx';
import type { AgreementsStore } from './agreements-store.ts';
import { isDay, today } from './day.ts';
import { SavedBy } from './saved-by.tsx';

type Props = {
  readonly store: AgreementsStore;
  readonly group: TopicGroup;
  /** Null: not recorded. */
  readonly split: SplitAgreement | null;
};

/** What was agreed for one group of topics. */
export function SplitForm({ store, group, split }: Props) {
  const { t } = useTranslation();
  const { error, isActing } = useStore(store.act);
  const [edit, setEdit] = useState<SplitAgreementEdit>(
    () => store.typedSplits.get(group) ?? editOf(group, split),
  );
  const { answers, counterpart, agreedOn, note } = edit;
  const change = (part: Partial<SplitAgreementEdit>): void => {
    const typed = { ...edit, ...part };
    store.typedSplits.set(group, typed);
    setEdit(typed);
  };
  const [isChecked, setIsChecked] = useState(false);
  const isRight = counterpart.trim() !== '' && isDay(agreedOn);
  const topics = topicGroups[group].map((it) => factValueName(t, 'topic', it));

  async function save(): Promise<void> {
    const said = note === null || note.trim() === '' ? null : note.trim();
    const isSaved = await store.saveSplit({ ...edit, counterpart: counterpart.trim(), note: said });
    if (isSaved) store.typedSplits.delete(group);
  }

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (isRight) void save();
        else focusFirstInvalid(event.currentTarget);
      }}
    >
      <header className="stack-tight">
        <FocusHeading className="section-heading" focusKey={group}>
          {t('agreements.split.form', { group: t(`topics.group.${group}.name`) })}
        </FocusHeading>
        <p className="dim">{topics.join(t('common.listSeparator'))}</p>
      </header>
      <RadioCards
        label={t('agreements.split.answers')}
        value={answers}
        cards={[
          { value: 'reseller', name: t('agreements.split.reseller') },
          { value: 'provider', name: t('agreements.split.provider') },
        ]}
        onChange={(it) => change({ answers: it })}
      />
      <AgreedFields
        counterpart={counterpart}
        agreedOn={agreedOn}
        isChecked={isChecked}
        onCounterpart={(it) => change({ counterpart: it })}
        onAgreedOn={(it) => change({ agreedOn: it })}
      />
      <TextInput
        label={t('agreements.note')}
        rows={3}
        value={note ?? ''}
        most={limits.longText}
        onChange={(it) => change({ note: it })}
      />
      {error === null ? null : <ErrorNote error={error} />}
      <div className="acts">
        <ActButton kind="primary" type="submit" isPending={isActing} onPress={() => undefined}>
          {t(split === null ? 'agreements.split.record' : 'agreements.split.save')}
        </ActButton>
        {split === null ? null : (
          <ActButton
            kind="plain"
            isDisabled={isActing}
            onPress={() => void store.removeSplit(group)}
          >
            {t('agreements.split.remove')}
          </ActButton>
        )}
      </div>
      {split === null ? null : <SavedBy by={split.savedBy} at={split.savedAt} />}
    </form>
  );
}

function editOf(group: TopicGroup, split: SplitAgreement | null): SplitAgreementEdit {
  const { answers = 'provider', counterpart = '', agreedOn = today(), note = null } = split ?? {};
  return { group, answers, counterpart, agreedOn, note };
}

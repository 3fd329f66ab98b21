import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { limits } from '../../shared/limits.ts';
import { contactHops, firstContacts, owners, type Outcome } from '../../shared/model/decision.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { focusFirstInvalid } from '../parts/focus-first-invalid.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';

type Props = {
  readonly store: CaseStore;
  readonly work: CaseWork;
  /** What the form starts with; null: the override that holds is taken back. */
  readonly start: Outcome | null;
  readonly onDone: () => void;
};

/** An operator's own decision on one case, or its end. Either needs a reason. */
export function OverrideForm({ store, work, start, onDone }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState(start);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '';
  const { overriding } = work;

  function leave(): void {
    store.endOverride();
    onDone();
  }

  async function save(form: HTMLFormElement): Promise<void> {
    setIsTried(true);
    if (isMissing) return focusFirstInvalid(form);
    if (await store.override(outcome, reason)) leave();
  }

  useKeys({ Escape: leave }, 'screen');
  return (
    <form
      className="stack override-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div>
        <FocusHeading focusKey={outcome === null ? 'take back' : 'override'}>
          {t(outcome === null ? 'cases.override.takeBackHeading' : 'cases.override.heading')}
        </FocusHeading>
        <p className="step-hint">
          {t(outcome === null ? 'cases.override.takeBackHint' : 'cases.override.hint')}
        </p>
      </div>
      {outcome === null ? null : <OutcomeFields outcome={outcome} onChange={setOutcome} />}
      <TextInput
        label={t('cases.override.reason')}
        hint={t('cases.override.reasonHint')}
        value={reason}
        onChange={setReason}
        rows={3}
        most={limits.longText}
        isRequired
        {...(isTried && isMissing ? { error: t('cases.override.reasonMissing') } : {})}
      />
      {overriding.status === 'failed' ? <ErrorNote error={overriding.error} /> : null}
      <div className="acts">
        <ActButton
          kind="primary"
          type="submit"
          isPending={overriding.status === 'loading'}
          onPress={() => undefined}
        >
          {t(outcome === null ? 'cases.override.takeBackSave' : 'cases.override.save')}
        </ActButton>
        <ActButton keys="Esc" onPress={leave}>
          {t('common.cancel')}
        </ActButton>
      </div>
    </form>
  );
}

type FieldsProps = {
  readonly outcome: Outcome;
  readonly onChange: (outcome: Outcome) => void;
};

function OutcomeFields({ outcome, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const hops = contactHops.map((value) => ({ value, label: t(`decision.hop.${value}`) }));
  return (
    <>
      <div className="field-row">
        <SelectInput
          label={t('cases.override.owner')}
          value={outcome.owner}
          options={owners.map((value) => ({ value, label: t(`decision.owner.${value}`) }))}
          onChange={(value) => {
            const owner = owners.find((it) => it === value);
            if (owner) onChange({ ...outcome, owner });
          }}
        />
        <SelectInput
          label={t('cases.override.firstContact')}
          value={outcome.firstContact}
          options={firstContacts.map((value) => ({
            value,
            label: t(`decision.firstContact.${value}`),
          }))}
          onChange={(value) => {
            const firstContact = firstContacts.find((it) => it === value);
            if (firstContact) onChange({ ...outcome, firstContact });
          }}
        />
      </div>
      <div className="field-row">
        <SelectInput
          label={t('cases.override.contact')}
          value={outcome.contact}
          options={hops}
          onChange={(value) => {
            const contact = contactHops.find((it) => it === value);
            if (contact) onChange({ ...outcome, contact });
          }}
        />
        <SelectInput
          label={t('cases.override.escalateTo')}
          value={outcome.escalateTo ?? ''}
          options={[{ value: '', label: t('cases.override.noHop') }, ...hops]}
          onChange={(value) =>
            onChange({ ...outcome, escalateTo: contactHops.find((it) => it === value) ?? null })
          }
        />
      </div>
    </>
  );
}

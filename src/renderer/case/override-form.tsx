import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import { ContactHop } from '../../shared/model/decision.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { focusFirstInvalid } from '../parts/focus-first-invalid.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { NextHopField, OutcomeFields } from '../policy/outcome-fields.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';
import type { OverrideDraft } from './override-draft.ts';

type Props = {
  readonly store: CaseStore;
  readonly draft: OverrideDraft;
  readonly work: CaseWork;
};

/** An operator's own decision on one case, or its end. Either needs a reason. */
export function OverrideForm({ store, draft, work }: Props) {
  const { t } = useTranslation();
  const { outcome, reason } = useStore(draft.state);
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '';
  const { overriding } = work;

  function leave(): void {
    store.endOverride();
    draft.end();
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
      {outcome === null ? null : (
        <div className="field-row">
          <OutcomeFields
            outcome={outcome}
            onChange={(change) => draft.type({ outcome: { ...outcome, ...change } })}
          />
          <NextHopField
            value={outcome.escalateTo}
            tables={[]}
            onChange={(hop) =>
              draft.type({
                outcome: { ...outcome, escalateTo: ContactHop.nullable().parse(hop) },
              })
            }
          />
        </div>
      )}
      <TextInput
        label={t('cases.override.reason')}
        hint={t('cases.override.reasonHint')}
        value={reason}
        onChange={(text) => draft.type({ reason: text })}
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

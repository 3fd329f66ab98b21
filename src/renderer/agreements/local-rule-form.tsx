import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import {
  namesSomeFact,
  type LocalAgreements,
  type LocalRule,
  type LocalRuleEdit,
} from '../../shared/model/local-agreement.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { focusFirstInvalid } from '../parts/focus-first-invalid.ts';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { ConditionEditor } from '../policy/condition-editor.tsx';
import { setValues } from '../policy/edited-condition.ts';
import { NextHopField, OutcomeFields } from '../policy/outcome-fields.tsx';
import { AgreedFields } from './agreed-fields.tsx';
import type { AgreementsStore } from './agreements-store.ts';
import { countCombinations } from './count-combinations.ts';
import { isDay, today } from './day.ts';
import { newRule, openAgreement } from './open-agreement.ts';
import { SavedBy } from './saved-by.tsx';
import { warningText } from './warning-text.ts';

type Props = {
  readonly store: AgreementsStore;
  /** Null: a new one. */
  readonly rule: LocalRule | null;
  readonly warnings: LocalAgreements['warnings'];
};

/** A deviation of this desk: where it holds, what it decides, why, and with whom it was agreed. */
export function LocalRuleForm({ store, rule, warnings }: Props) {
  const { t } = useTranslation();
  const { error, isActing } = useStore(store.act);
  const key = rule?.id ?? newRule;
  const [edit, setEdit] = useState<LocalRuleEdit>(() => store.typedRules.get(key) ?? editOf(rule));
  const [isChecked, setIsChecked] = useState(false);
  const change = (part: Partial<LocalRuleEdit>): void => {
    const typed = { ...edit, ...part };
    store.typedRules.set(key, typed);
    setEdit(typed);
  };
  const hasCondition = namesSomeFact(edit.when);
  const isRight =
    hasCondition &&
    edit.counterpart.trim() !== '' &&
    edit.reason.trim() !== '' &&
    isDay(edit.agreedOn);

  async function save(): Promise<void> {
    const { counterpart, reason } = edit;
    const saved = await store.saveRule(rule?.id ?? null, {
      ...edit,
      counterpart: counterpart.trim(),
      reason: reason.trim(),
    });
    if (saved === null) return;
    store.typedRules.delete(key);
    if (rule === null) openAgreement(saved);
  }

  async function remove(id: string): Promise<void> {
    if (!(await store.removeRule(id))) return;
    store.typedRules.delete(key);
    openAgreement();
  }

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (isRight) void save();
        else if (hasCondition) focusFirstInvalid(event.currentTarget);
        else focusCondition(event.currentTarget);
      }}
    >
      <FocusHeading className="section-heading" focusKey={rule?.id ?? 'new'}>
        {rule === null ? t('agreements.rule.newForm') : t('agreements.rule.form', { id: rule.id })}
      </FocusHeading>
      {warnings.map((it) => (
        <Notice key={it.detail}>{warningText(t, it)}</Notice>
      ))}
      <div className="stack-tight">
        <ConditionEditor
          when={edit.when}
          onChange={(fact, values) => change({ when: setValues(edit.when, fact, values) })}
        />
        {isChecked && !hasCondition ? (
          <p className="field-error" role="alert">
            {t('agreements.rule.noCondition')}
          </p>
        ) : (
          <p className="dim">
            {t('agreements.rule.fits', {
              count: countCombinations(edit.when),
              all: countCombinations({}),
            })}
          </p>
        )}
      </div>
      <div className="field-row">
        <OutcomeFields outcome={edit} onChange={change} />
        <NextHopField
          value={edit.escalateTo}
          tables={[]}
          onChange={(escalateTo) => {
            if (escalateTo === null || typeof escalateTo === 'string') change({ escalateTo });
          }}
        />
      </div>
      <TextInput
        label={t('agreements.rule.reason')}
        hint={t('agreements.rule.reasonHint')}
        rows={3}
        value={edit.reason}
        isRequired
        most={limits.longText}
        error={isChecked && edit.reason.trim() === '' ? t('agreements.missing') : null}
        onChange={(reason) => change({ reason })}
      />
      <AgreedFields
        counterpart={edit.counterpart}
        agreedOn={edit.agreedOn}
        isChecked={isChecked}
        onCounterpart={(counterpart) => change({ counterpart })}
        onAgreedOn={(agreedOn) => change({ agreedOn })}
      />
      {error === null ? null : <ErrorNote error={error} />}
      <div className="acts">
        <ActButton kind="primary" type="submit" isPending={isActing} onPress={() => undefined}>
          {t(rule === null ? 'agreements.rule.record' : 'agreements.rule.save')}
        </ActButton>
        {rule === null ? (
          <ActButton
            onPress={() => {
              store.typedRules.delete(key);
              openAgreement();
            }}
          >
            {t('common.cancel')}
          </ActButton>
        ) : (
          <ActButton kind="plain" isDisabled={isActing} onPress={() => void remove(rule.id)}>
            {t('agreements.rule.remove')}
          </ActButton>
        )}
      </div>
      {rule === null ? null : <SavedBy by={rule.savedBy} at={rule.savedAt} />}
    </form>
  );
}

/** The first fact of the condition: nothing of it is an input that can be invalid. */
function focusCondition(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('.condition summary')?.focus();
}

function editOf(rule: LocalRule | null): LocalRuleEdit {
  if (rule === null) {
    return {
      when: {},
      owner: 'partner',
      firstContact: 'partner',
      contact: 'own-desk',
      escalateTo: null,
      reason: '',
      counterpart: '',
      agreedOn: today(),
    };
  }
  const { when, owner, firstContact, contact, escalateTo, reason, counterpart, agreedOn } = rule;
  return { when, owner, firstContact, contact, escalateTo, reason, counterpart, agreedOn };
}

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { limits } from '../../../shared/limits.ts';
import type { CaseActKind, CaseProgress } from '../../../shared/model/case-progress.ts';
import { closingOutcomes } from '../../../shared/model/case-progress.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import { useFormKeys } from '../../keys/use-form-keys.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { focusFirstInvalid } from '../../parts/focus-first-invalid.ts';
import { SelectInput } from '../../parts/select-input.tsx';
import { TextInput } from '../../parts/text-input.tsx';
import { actNeeds, blankActDraft, changesNothing, lacking, type ActField } from './act-draft.ts';
import { NextActionFields } from './next-action-fields.tsx';
import { PartyFields } from './party-fields.tsx';
import type { TimelineStore, TimelineWork } from './timeline-store.ts';

type Props = {
  readonly store: TimelineStore;
  readonly work: TimelineWork;
  readonly kind: CaseActKind;
  readonly progress: CaseProgress;
  readonly contacts: readonly Contact[];
};

/** One act, written down. What is typed is kept until it is done. */
export function ActForm({ store, work, kind, progress, contacts }: Props) {
  const { t } = useTranslation();
  const headingId = useId();
  const [isTried, setIsTried] = useState(false);
  const draft = work.drafts[kind] ?? blankActDraft;
  const { fields, required } = actNeeds[kind];
  const isUnchanged = changesNothing(kind, draft, progress);
  const missing = isTried ? lacking(kind, draft) : [];
  const errorOf = (field: ActField) =>
    missing.includes(field) ? { error: t('timeline.fields.missing') } : {};

  async function act(): Promise<void> {
    setIsTried(true);
    if (isUnchanged) return;
    if (lacking(kind, draft).length === 0) return void (await store.act());
    if (form.current) focusFirstInvalid(form.current);
  }

  const keys = { Escape: store.leave, 'Ctrl+Enter': () => void act() };
  const form = useFormKeys<HTMLFormElement>(keys, kind);
  return (
    <form
      ref={form}
      className="stack act-form"
      aria-labelledby={headingId}
      data-act={kind}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      <div>
        <h2 id={headingId} className="step-heading">
          {t(`timeline.acts.${kind}`)}
        </h2>
        <p className="step-hint">{t(`timeline.about.${kind}`)}</p>
      </div>
      {fields.includes('party') ? (
        <PartyFields
          kind={kind}
          draft={draft}
          contacts={contacts}
          isMissing={missing.includes('party')}
          onChange={(change) => store.type(change)}
        />
      ) : null}
      {fields.includes('closedAs') ? (
        <SelectInput
          label={t('timeline.fields.closedAs')}
          value={draft.closedAs}
          onChange={(value) => {
            const closedAs = closingOutcomes.find((it) => it === value);
            if (closedAs) store.type({ closedAs });
          }}
          options={closingOutcomes.map((value) => ({
            value,
            label: t(`timeline.outcomes.${value}`),
          }))}
        />
      ) : null}
      {fields.includes('to') ? (
        <TextInput
          label={t(kind === 'merge' ? 'timeline.fields.into' : 'timeline.fields.colleague')}
          value={draft.to}
          onChange={(to) => store.type({ to })}
          most={limits.singleLine}
          isRequired
          {...errorOf('to')}
        />
      ) : null}
      {fields.includes('text') ? (
        <TextInput
          label={t(
            required.includes('text') ? 'timeline.fields.text' : 'timeline.fields.optionalText',
          )}
          value={draft.text}
          onChange={(text) => store.type({ text })}
          rows={5}
          most={limits.longText}
          isRequired={required.includes('text')}
          {...errorOf('text')}
        />
      ) : null}
      {fields.includes('next') ? (
        <NextActionFields draft={draft} onChange={(change) => store.type(change)} />
      ) : null}
      {work.acting.status === 'failed' ? <ErrorNote error={work.acting.error} /> : null}
      {isTried && isUnchanged ? (
        <output className="field-hint">{t('timeline.unchanged')}</output>
      ) : null}
      <div className="acts">
        <ActButton
          kind="primary"
          type="submit"
          keys="Ctrl ↵"
          isPending={work.acting.status === 'loading'}
          onPress={() => undefined}
        >
          {t(`timeline.save.${kind}`)}
        </ActButton>
        <ActButton keys="Esc" onPress={store.leave}>
          {t('common.cancel')}
        </ActButton>
      </div>
    </form>
  );
}

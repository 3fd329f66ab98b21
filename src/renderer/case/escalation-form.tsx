import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import { locales } from '../../shared/model/locale.ts';
import { recipients, severities } from '../../shared/model/support-case.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';
import { CaseTextField } from './case-text-field.tsx';
import type { EscalationStore } from './escalation-store.ts';
import { suggestRecipient } from './suggest-recipient.ts';

type Props = {
  readonly store: CaseStore;
  readonly escalation: EscalationStore;
  readonly work: CaseWork;
};

/** Everything that the e-mail is made of. Each change is saved in the case, and the draft follows. */
export function EscalationForm({ store, escalation, work }: Props) {
  const { t } = useTranslation();
  const { recipient, language, draft, exporting } = useStore(escalation.state);
  const suggested = suggestRecipient(work.supportCase);
  const field = { store, work, escalation: draft.last, isStopped: exporting.status === 'failed' };
  return (
    <div className="stack escalation-form">
      <FocusHeading focusKey={work.supportCase.reference}>{t('escalation.heading')}</FocusHeading>
      <div className="field-row">
        <SelectInput
          label={t('escalation.recipient')}
          value={recipient}
          onChange={(value) => {
            const chosen = recipients.find((it) => it === value);
            if (chosen) void escalation.choose({ recipient: chosen });
          }}
          options={recipients.map((value) => ({
            value,
            label: t(`escalation.recipients.${value}`),
          }))}
          {...(recipient === suggested ? { hint: t('escalation.suggested') } : {})}
        />
        <SelectInput
          label={t('escalation.language')}
          value={language}
          onChange={(value) => {
            const chosen = locales.find((it) => it === value);
            if (chosen) void escalation.choose({ language: chosen });
          }}
          options={locales.map((value) => ({
            value,
            label: t(`common.languageNames.${value}`),
          }))}
        />
      </div>
      <fieldset className="field-group">
        <legend>{t('escalation.groups.ask')}</legend>
        <CaseTextField {...field} name="ask" hint={t('escalation.fields.askHint')} />
        <div className="field-row">
          <CaseTextField {...field} name="answerBy" hint={t('escalation.fields.answerByHint')} />
          <SelectInput
            label={t('escalation.fields.severity')}
            value={work.fields.severity}
            onChange={(value) =>
              store.setField('severity', severities.find((it) => it === value) ?? '')
            }
            options={[
              { value: '', label: t('escalation.fields.severityNone') },
              ...severities.map((it) => ({
                value: it,
                label: t(`escalation.fields.severity${it}`),
              })),
            ]}
          />
        </div>
      </fieldset>
      <fieldset className="field-group">
        <legend>{t('escalation.groups.situation')}</legend>
        <CaseTextField
          {...field}
          name="impact"
          rows={3}
          most={limits.longText}
          hint={t('escalation.fields.impactHint')}
        />
        <CaseTextField
          {...field}
          name="tried"
          rows={3}
          most={limits.longText}
          hint={t('escalation.fields.triedHint')}
        />
      </fieldset>
      <fieldset className="field-group">
        <legend>{t('escalation.groups.ids')}</legend>
        <div className="field-row">
          <CaseTextField {...field} name="customer" />
          <CaseTextField {...field} name="tenantId" />
        </div>
        <div className="field-row">
          <CaseTextField {...field} name="subscriptionId" />
          <CaseTextField {...field} name="orderId" />
        </div>
      </fieldset>
      {work.saving.status === 'failed' ? (
        <ErrorNote error={work.saving.error} onRetry={() => void store.retry()} />
      ) : null}
    </div>
  );
}

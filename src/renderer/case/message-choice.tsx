import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import { messagePurposes } from '../../shared/model/escalation.ts';
import { locales } from '../../shared/model/locale.ts';
import { recipients, type SupportCase } from '../../shared/model/support-case.ts';
import { SelectInput } from '../parts/select-input.tsx';
import { TextInput } from '../parts/text-input.tsx';
import type { EscalationStore } from './escalation-store.ts';
import { suggestRecipient } from './suggest-recipient.ts';

type Props = { readonly escalation: EscalationStore; readonly supportCase: SupportCase };

/** Which text: to whom, for what, in which language. */
export function MessageChoice({ escalation, supportCase }: Props) {
  const { t } = useTranslation();
  const { recipient, language, purpose, quoted } = useStore(escalation.state);
  const isSuggested = recipient === suggestRecipient(supportCase);
  return (
    <div className="stack-tight">
      <div className="field-row field-row-3">
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
          {...(isSuggested ? { hint: t('escalation.suggested') } : {})}
        />
        <SelectInput
          label={t('escalation.purpose')}
          value={purpose}
          onChange={(value) => {
            const chosen = messagePurposes.find((it) => it === value);
            if (chosen) void escalation.choose({ purpose: chosen });
          }}
          options={messagePurposes.map((value) => ({
            value,
            label: t(`escalation.purposes.${value}`),
          }))}
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
      {purpose === 'bounce-answer' ? (
        <TextInput
          label={t('escalation.quoted')}
          hint={t('escalation.quotedHint')}
          value={quoted}
          onChange={(text) => escalation.quote(text)}
          rows={3}
          most={limits.longText}
        />
      ) : null}
    </div>
  );
}

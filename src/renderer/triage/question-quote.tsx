import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { limits } from '../../shared/limits.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Quote } from '../parts/quote.tsx';
import { TextInput } from '../parts/text-input.tsx';

type Props = { readonly question: string; readonly onChange: (question: string) => void };

/** What the customer said, to read beside the questions and to correct in place. */
export function QuestionQuote({ question, onChange }: Props) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) {
    return (
      <section className="stack-tight">
        <TextInput
          label={t('triage.quote.label')}
          value={question}
          onChange={onChange}
          rows={8}
          most={limits.question}
        />
        <ActButton onPress={() => setIsEditing(false)}>{t('common.close')}</ActButton>
      </section>
    );
  }
  return (
    <section>
      <div className="label-row">
        <h2 className="label">{t('triage.quote.label')}</h2>
        <ActButton
          kind="plain"
          label={`${t('common.edit')}: ${t('triage.quote.label')}`}
          onPress={() => setIsEditing(true)}
        >
          {t('common.edit')}
        </ActButton>
      </div>
      <Quote label={t('triage.quote.label')}>
        {question === '' ? <span className="dim">{t('triage.quote.empty')}</span> : question}
      </Quote>
    </section>
  );
}

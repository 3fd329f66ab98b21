import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AppError } from '../../../shared/errors.ts';
import { toAppError } from '../../app/to-app-error.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { withAlt } from '../../keys/with-alt.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import type { EscalationStore } from '../escalation-store.ts';
import type { PortalState } from '../escalation-work.ts';
import { copyText } from './deliver.ts';

type Props = { readonly escalation: EscalationStore; readonly portal: PortalState };

/** For a web portal: one key puts the next field on the clipboard, and says which comes after it. */
export function FieldByField({ escalation, portal: { fields, next } }: Props) {
  const { t } = useTranslation();
  const [error, setError] = useState<AppError | null>(null);
  const upcoming = fields[next];
  const copied = fields[next - 1];

  async function copy(): Promise<void> {
    if (!upcoming) return;
    try {
      await copyText(upcoming.value);
      setError(null);
      escalation.countField();
    } catch (caught) {
      setError(toAppError(caught));
    }
  }

  useKeys(withAlt({ f: upcoming ? () => void copy() : () => escalation.restartFields() }), 'step');
  return (
    <div className="stack-tight field-by-field">
      <output>
        {copied ? (
          <span className="good">{t('escalation.fieldCopied', { label: copied.label })} </span>
        ) : null}
        {upcoming ? (
          <span>
            {t('escalation.fieldNext', {
              label: upcoming.label,
              number: next + 1,
              count: fields.length,
            })}
          </span>
        ) : (
          <span>{t('escalation.fieldsDone')}</span>
        )}
      </output>
      {upcoming ? <p className="clip field-value">{upcoming.value}</p> : null}
      <div className="acts">
        {upcoming ? (
          <ActButton keys="F" onPress={() => void copy()}>
            {t('escalation.copyField', { label: upcoming.label })}
          </ActButton>
        ) : (
          <ActButton keys="F" onPress={() => escalation.restartFields()}>
            {t('escalation.fieldsAgain')}
          </ActButton>
        )}
      </div>
      {error ? <ErrorNote error={error} /> : null}
    </div>
  );
}

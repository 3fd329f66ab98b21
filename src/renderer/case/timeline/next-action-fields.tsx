import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { limits } from '../../../shared/limits.ts';
import { TextInput } from '../../parts/text-input.tsx';
import type { ActDraft } from './act-draft.ts';

type Props = {
  readonly draft: ActDraft;
  readonly onChange: (change: Partial<ActDraft>) => void;
};

/** What to do next, and when by the clock of this machine. */
export function NextActionFields({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <TextInput
        label={t('timeline.fields.nextAction')}
        value={draft.nextAction}
        onChange={(nextAction) => onChange({ nextAction })}
        most={limits.singleLine}
      />
      <div className="text-input">
        <label className="field-label" htmlFor={id}>
          {t('timeline.fields.nextActionAt')}
        </label>
        <input
          id={id}
          className="text-input-box"
          type="datetime-local"
          max="9999-12-31T23:59"
          value={draft.nextActionAt}
          onChange={(event) => onChange({ nextActionAt: event.target.value })}
        />
      </div>
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';
import { TextInput } from '../parts/text-input.tsx';

type Props = {
  /** What can be dismissed for the reason that is given, the usual first. */
  readonly acts: readonly {
    readonly label: string;
    readonly onDismiss: (reason: string) => void;
  }[];
  readonly isActing: boolean;
};

/** Why flags can stay as they are. */
export function DismissalForm({ acts, isActing }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <div className="stack">
      <TextInput
        label={t('quality.reason')}
        hint={t('quality.reasonHint')}
        value={reason}
        onChange={setReason}
        most={5_000}
      />
      <span className="acts">
        {acts.map(({ label, onDismiss }) => (
          <ActButton
            key={label}
            isDisabled={reason.trim() === ''}
            isPending={isActing}
            onPress={() => onDismiss(reason)}
          >
            {label}
          </ActButton>
        ))}
      </span>
    </div>
  );
}

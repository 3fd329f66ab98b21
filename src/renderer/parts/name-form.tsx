import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isComposing } from '../keys/is-composing.ts';
import { useFirstField } from '../keys/use-form-keys.ts';
import { ActButton } from './act-button.tsx';
import { TextInput } from './text-input.tsx';

export type NameFormProps = {
  readonly label: string;
  readonly start: string;
  /** What a given name would do, such as taking another one's place. */
  readonly hintOf?: (name: string) => string | undefined;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
};

/** Asks for a name in one line: Enter takes it, Escape leaves. */
export function NameForm({ label, start, hintOf, onDone, onCancel }: NameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(start);
  const [isTried, setIsTried] = useState(false);
  const holder = useFirstField<HTMLFormElement>('name');
  const trimmed = name.trim();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from any of its fields
    <form
      ref={holder}
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (trimmed !== '') onDone(trimmed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event.nativeEvent)) onCancel();
      }}
    >
      <TextInput
        label={label}
        value={name}
        onChange={setName}
        most={200}
        hint={hintOf?.(trimmed)}
        error={isTried && trimmed === '' ? t('common.missingName') : null}
      />
      <span className="acts">
        <ActButton type="submit" onPress={() => undefined}>
          {t('common.save')}
        </ActButton>
        <ActButton onPress={onCancel}>{t('common.cancel')}</ActButton>
      </span>
    </form>
  );
}

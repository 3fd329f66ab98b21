import { type Ref, useId } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';

import { countCodePoints } from '../../shared/limits.ts';

export type TextInputProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** Shown at the field; null: nothing is wrong. */
  readonly error?: string | null;
  readonly rows?: number;
  readonly isRequired?: boolean;
  /** The most code points; beyond them the field says so. */
  readonly most?: number;
  readonly placeholder?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly isDisabled?: boolean;
  /** Values to choose from; another may be typed. */
  readonly suggestions?: readonly string[];
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
};

/** One labelled text field, with its hint and what is wrong with it. */
export function TextInput(props: TextInputProps) {
  const { t } = useTranslation();
  const listId = useId();
  const { label, value, hint, rows, most, placeholder, inputRef, suggestions } = props;
  const count = most !== undefined && value.length > most ? countCodePoints(value) : 0;
  const tooLong = most !== undefined && count > most ? t('common.tooLong', { most, count }) : null;
  const error = props.error ?? tooLong;
  const shared = {
    className: 'text-input-box',
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(inputRef === undefined ? {} : { ref: inputRef }),
  };
  return (
    <TextField
      className="text-input"
      value={value}
      onChange={props.onChange}
      isInvalid={error !== null}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      isDisabled={props.isDisabled ?? false}
      type={props.type ?? 'text'}
    >
      <Label className="field-label">{label}</Label>
      {rows === undefined ? (
        <Input {...shared} {...(suggestions === undefined ? {} : { list: listId })} />
      ) : (
        <TextArea rows={rows} {...shared} />
      )}
      {suggestions === undefined ? null : (
        <datalist id={listId}>
          {suggestions.map((it) => (
            <option key={it}>{it}</option>
          ))}
        </datalist>
      )}
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}

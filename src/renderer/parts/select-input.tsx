import { useId } from 'react';

export type SelectOption = { readonly value: string; readonly label: string };

export type SelectInputProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** True: the label is read out but not shown, where a heading says the same. */
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
};

/** One choice out of a few. The system's own control: its keys, its forced colours, its screen reader words. */
export function SelectInput(props: SelectInputProps) {
  const id = useId();
  const { label, value, options, hint } = props;
  return (
    <div className="select-input">
      <label className={props.isLabelHidden ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select-input-box"
        value={value}
        disabled={props.isDisabled ?? false}
        onChange={(event) => props.onChange(event.target.value)}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

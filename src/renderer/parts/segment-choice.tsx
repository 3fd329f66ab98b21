import { useId } from 'react';

export type SegmentChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/** One of a few, side by side. The system's radio buttons: the arrow keys move between them. */
export function SegmentChoice<Value extends string>(props: SegmentChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segment-choice">
      <legend className="visually-hidden">{props.label}</legend>
      <span className="segments">
        {props.options.map((option) => (
          <label key={option.value} className="segment" data-chosen={option.value === props.value}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

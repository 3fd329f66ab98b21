import { useId } from 'react';

export type RadioCard<Value extends string> = {
  readonly value: Value;
  readonly name: string;
  readonly about?: string;
};

export type RadioCardsProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly cards: readonly RadioCard<Value>[];
  readonly onChange: (value: Value) => void;
};

/** One of a few, each with its line of explanation. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="radio-cards">
      <legend className="field-label">{props.label}</legend>
      {props.cards.map((card) => (
        <label key={card.value} className="radio-card">
          <input
            type="radio"
            name={name}
            value={card.value}
            checked={card.value === props.value}
            onChange={() => props.onChange(card.value)}
          />
          <span className="radio-card-name">{card.name}</span>
          {card.about === undefined ? null : <span className="radio-card-about">{card.about}</span>}
        </label>
      ))}
    </fieldset>
  );
}

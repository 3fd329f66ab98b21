import { Search } from 'lucide-react';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What Backspace does while the field is empty. */
  readonly onBackspace?: () => void;
};

/** The field above a list that narrows it. */
export function ListFilter({ label, placeholder, text, onText, onBackspace }: Props) {
  return (
    <div className="list-filter">
      <Search aria-hidden="true" />
      <input
        className="text-input-box"
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Backspace' && text === '' && !event.repeat) onBackspace?.();
        }}
      />
    </div>
  );
}

import { Search } from 'lucide-react';
import type { RefObject } from 'react';

import { isComposing } from '../keys/is-composing.ts';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What Backspace does while the field is empty. */
  readonly onBackspace?: () => void;
  /** Into the list below, by the arrow. */
  readonly onDown?: () => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
};

/** The field above a list that narrows it. */
export function ListFilter(props: Props) {
  const { label, placeholder, text, onText, onBackspace, onDown, inputRef } = props;
  return (
    <div className="list-filter">
      <Search aria-hidden="true" />
      <input
        ref={inputRef}
        className="text-input-box"
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Backspace' && text === '' && !event.repeat) onBackspace?.();
          if (event.key === 'ArrowDown' && onDown) {
            event.preventDefault();
            onDown();
          }
        }}
      />
    </div>
  );
}

import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';

import { isComposing } from '../keys/is-composing.ts';
import { OptionList, type OptionGroup } from './option-list.tsx';

export type OptionSearchProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly OptionGroup[];
  readonly onChoose: (id: string) => void;
  readonly listLabel: string;
  /** True while the options still belong to an earlier text: Enter waits for the right ones. */
  readonly isBehind: boolean;
  readonly isListShown: boolean;
  /** False: none is active before an arrow is pressed, and Enter takes nothing. Absent: true. */
  readonly isFirstReady?: boolean;
  /** What Delete does to the active option while the field is empty. */
  readonly onRemove?: ((id: string) => void) | undefined;
  readonly onEscape?: () => void;
  readonly onFocusChange?: (isFocused: boolean) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly keys?: string;
};

/**
 * A field whose results stand below it: type, arrows, Enter. The first result is ready at once, and Enter
 * never takes one that belongs to an earlier text, which is why this is not React Aria's Autocomplete.
 */
export function OptionSearch(props: OptionSearchProps) {
  const { text, groups, isBehind, onChoose, inputRef } = props;
  const id = useId();
  const [active, setActive] = useState<{ text: string; index: number } | null>(null);
  const options = groups.flatMap((group) => group.options);
  const first = props.isFirstReady === false ? -1 : 0;
  const index = active?.text === text ? Math.min(active.index, options.length - 1) : first;
  const isOpen = props.isListShown && options.length > 0;
  /** True after an Enter that came before its results. */
  const isWaiting = useRef(false);

  useEffect(() => {
    if (!isWaiting.current || isBehind) return;
    isWaiting.current = false;
    const option = options[first];
    if (option) onChoose(option.id);
  });

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const option = options[index];
      if (isBehind) isWaiting.current = true;
      else if (option) onChoose(option.id);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive({ text, index: Math.max(0, Math.min(index + step, options.length - 1)) });
    } else if (event.key === 'Delete' && text === '' && props.onRemove) {
      const option = options[index];
      if (option) props.onRemove(option.id);
    } else if (event.key === 'Escape' && props.onEscape) {
      event.preventDefault();
      props.onEscape();
    }
  }

  return (
    <div className="option-search">
      <input
        ref={inputRef}
        className="text-input-box"
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && index >= 0 ? `${id}-${index}` : undefined}
        aria-keyshortcuts={props.keys}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => {
          isWaiting.current = false;
          props.onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => props.onFocusChange?.(true)}
        onBlur={() => props.onFocusChange?.(false)}
      />
      <OptionList
        id={id}
        label={props.listLabel}
        groups={isOpen ? groups : []}
        activeIndex={index}
        onChoose={onChoose}
      />
    </div>
  );
}

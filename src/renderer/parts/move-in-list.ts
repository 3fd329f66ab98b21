import type { KeyboardEvent } from 'react';

/** Up and Down move between the links (or the rows marked so) of a list, Home and End to its ends. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a, [data-row]')];
  const index = links.findIndex((it) => it === document.activeElement);
  const target = {
    ArrowDown: links[index + 1],
    ArrowUp: links[index - 1],
    Home: links[0],
    End: links.at(-1),
  }[event.key];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

import { useEffect, type RefObject } from 'react';

import { isComposing } from './is-composing.ts';
import { isField } from './key-name.ts';

/** Escape leaves a field for the heading of its form: from there letters are keys again. */
export function useLeaveField(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function leave(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
      const { target } = event;
      if (!isField(target) || !(target instanceof Node) || !place.current?.contains(target)) return;
      event.preventDefault();
      place.current.querySelector<HTMLElement>('.step-heading')?.focus({ preventScroll: true });
    }
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [place]);
}

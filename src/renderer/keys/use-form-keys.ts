import { useEffect, useRef, type RefObject } from 'react';

import { useKeys, type KeyMap } from './use-keys.ts';

const plainKeys = 'abcdefghijklmnopqrstuvwxyz0123456789,./?'.split('');
/** A plain letter or digit that acts on nothing. */
export const plainKeysHeld: KeyMap = Object.fromEntries(
  plainKeys.map((name) => [name, () => undefined]),
);

/**
 * While a form is open its keys are its own: a letter typed beside a field acts on nothing. What is typed first
 * goes into the first text field, or the first field where none takes text. Put the ref on what holds the fields.
 */
export function useFormKeys<Holder extends HTMLElement>(
  keys: KeyMap,
  formKey: string,
): RefObject<Holder | null> {
  useKeys(keys, 'step');
  useKeys(plainKeysHeld, 'hold');
  return useFirstField<Holder>(formKey);
}

/** What is typed goes into the first text field of what is shown. */
export function useFirstField<Holder extends HTMLElement>(
  formKey: string,
): RefObject<Holder | null> {
  const holder = useRef<Holder>(null);
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (seen.current === formKey) return;
    seen.current = formKey;
    if (holder.current) focusFirstField(holder.current);
  }, [formKey]);
  return holder;
}

const textFields = 'textarea, input:not([type]), input[type="text"]';

function focusFirstField(holder: HTMLElement): void {
  const fields = `${textFields}, select, input`;
  const first =
    holder.querySelector<HTMLElement>(textFields) ?? holder.querySelector<HTMLElement>(fields);
  first?.focus();
}

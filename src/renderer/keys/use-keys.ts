import { useEffect, useRef } from 'react';

import { isComposing } from './is-composing.ts';
import { isField, keyName } from './key-name.ts';

/** What to do per key, named as `keyName` does. */
export type KeyMap = Readonly<Record<string, (() => void) | undefined>>;

/** Which map is asked first: what holds keys back, what is nearest to the work, its screen, the frame. */
export type KeyLayer = 'hold' | 'step' | 'screen' | 'frame';

type Entry = { readonly layer: KeyLayer; readonly map: () => KeyMap };

const layers: readonly KeyLayer[] = ['hold', 'step', 'screen', 'frame'];
const entries = new Set<Entry>();

/**
 * Acts on keys while the component is shown: plain keys outside fields, those with Ctrl or Alt anywhere.
 * A function is asked for its map when a key is pressed.
 */
export function useKeys(map: KeyMap | (() => KeyMap), layer: KeyLayer): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    const entry: Entry = {
      layer,
      map: () => (typeof latest.current === 'function' ? latest.current() : latest.current),
    };
    if (entries.size === 0) document.addEventListener('keydown', onKeyDown);
    entries.add(entry);
    return () => {
      entries.delete(entry);
      if (entries.size === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [layer]);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event) || event.repeat) return;
  const name = keyName(event);
  if (isField(event.target) && !name.startsWith('Ctrl+') && !name.startsWith('Alt+')) return;
  // What was typed into a field is taken back there, not what was done before it.
  if (isField(event.target) && name === 'Ctrl+z') return;
  const act = findAct(name, layers);
  if (!act) return;
  event.preventDefault();
  act();
}

/** Does what a key that was held back would have done. */
export function pressKey(name: string): void {
  findAct(
    name,
    layers.filter((layer) => layer !== 'hold'),
  )?.();
}

function findAct(name: string, asked: readonly KeyLayer[]): (() => void) | undefined {
  for (const layer of asked) {
    for (const entry of entries) {
      const act = entry.layer === layer ? entry.map()[name] : undefined;
      if (act) return act;
    }
  }
  return undefined;
}

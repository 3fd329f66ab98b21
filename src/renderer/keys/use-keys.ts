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

/** Acts on keys while the component is shown: plain keys outside fields, those with Ctrl or Alt anywhere. */
export function useKeys(map: KeyMap, layer: KeyLayer): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    const entry: Entry = { layer, map: () => latest.current };
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
  const act = findAct(name);
  if (!act) return;
  event.preventDefault();
  act();
}

/** Does what the key would do now. */
export function pressKey(name: string): void {
  findAct(name)?.();
}

function findAct(name: string): (() => void) | undefined {
  for (const layer of layers) {
    for (const entry of entries) {
      const act = entry.layer === layer ? entry.map()[name] : undefined;
      if (act) return act;
    }
  }
  return undefined;
}

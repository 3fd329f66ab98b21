import type { TFunction } from 'i18next';

import {
  keyLabel,
  listActKeys,
  offerActKeys,
  timelineActKeys,
  wayOutKeys,
  windowKeys,
  type KeyPlace,
} from '../keys/key-map.ts';

export type KeyRow = {
  readonly id: string;
  readonly text: string;
  readonly keys: readonly string[];
};
export type KeyGroup = {
  readonly id: KeyPlace;
  readonly title: string;
  readonly rows: readonly KeyRow[];
};

const order: readonly KeyPlace[] = [
  'desk',
  'triage',
  'list',
  'offers',
  'rows',
  'search',
  'decision',
  'timeline',
  'escalation',
  'conflict',
  'today',
  'contacts',
  'grid',
  'sources',
  'outbox',
  'form',
  'quality',
];
const listActs = [
  'tomorrow',
  'threeDays',
  'wait',
  'chase',
  'hand-over',
  'close',
  'merge',
  'send',
] as const;
const offerActs = ['check', 'choose', 'take-back', 'export', 'clear'] as const;

/** The keys by where they act, as the window itself listens to them. */
export function keyGroups(t: TFunction): readonly KeyGroup[] {
  return order.map((id) => ({
    id,
    title: t(`settings.keys.groups.${id}`),
    rows: [
      ...actRows(t, id),
      ...windowKeys[id].map(({ text, keys }) => ({
        id: text,
        text: t(`settings.keys.${text}`),
        keys: keys.map(keyLabel),
      })),
    ],
  }));
}

/** Those that are named by the acts themselves. */
function actRows(t: TFunction, place: KeyPlace): readonly KeyRow[] {
  if (place === 'list') {
    return listActs.map((act) => ({
      id: `act ${act}`,
      text: t(`cases.acts.${act}`),
      keys: [keyLabel(listActKeys[act])],
    }));
  }
  if (place === 'offers') {
    return offerActs.map((act) => ({
      id: `act ${act}`,
      text: t(`offers.chosen.${act}`),
      keys: [keyLabel(offerActKeys[act])],
    }));
  }
  if (place === 'timeline') {
    return timelineActKeys.map(({ kind, keys }) => ({
      id: `act ${kind}`,
      text: t(`timeline.acts.${kind}`),
      keys: keys.map(keyLabel),
    }));
  }
  if (place !== 'escalation') return [];
  return wayOutKeys.map(({ form, keys }) => ({
    id: `way ${form}`,
    text: t(`escalation.forms.${form}`),
    keys: keys.map(keyLabel),
  }));
}

import type { TFunction } from 'i18next';

import { actKeys, caseActKinds } from '../case/timeline/act-keys.ts';

export type KeyRow = {
  readonly id: string;
  readonly text: string;
  readonly keys: readonly string[];
};
export type KeyGroup = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly KeyRow[];
};

const deskKeys = [
  { act: 'search', keys: ['Ctrl K', '/'] },
  { act: 'triage', keys: ['N'] },
  { act: 'today', keys: ['T'] },
  { act: 'cases', keys: ['C'] },
  { act: 'offers', keys: ['O'] },
  { act: 'policy', keys: ['P'] },
  { act: 'agreements', keys: ['A'] },
  { act: 'report', keys: ['F'] },
  { act: 'outbox', keys: ['X'] },
  { act: 'settings', keys: [','] },
  { act: 'answer', keys: ['1', '9'] },
  { act: 'dontKnow', keys: ['0'] },
  { act: 'filter', keys: ['/'] },
  { act: 'back', keys: ['⌫', 'Alt ←'] },
  { act: 'save', keys: ['S'] },
  { act: 'escalate', keys: ['E'] },
  { act: 'export', keys: ['Ctrl ↵'] },
] as const;

const listKeys = [
  { act: 'tomorrow', keys: ['1'] },
  { act: 'threeDays', keys: ['3'] },
  { act: 'wait', keys: ['W'] },
  { act: 'chase', keys: ['Q'] },
  { act: 'hand-over', keys: ['H'] },
  { act: 'close', keys: ['Z'] },
  { act: 'merge', keys: ['G'] },
  { act: 'send', keys: ['D'] },
] as const;

const formKeys = [
  { act: 'finish', keys: ['Ctrl ↵'] },
  { act: 'cancel', keys: ['Esc'] },
  { act: 'undo', keys: ['U', 'Ctrl Z'] },
] as const;

const outboxKeys = [
  { act: 'takeAll', keys: ['M'] },
  { act: 'take', keys: ['D'] },
  { act: 'remove', keys: ['Del'] },
] as const;

/** The keys by where they act; those of a case come from what the case itself listens to. */
export function keyGroups(t: TFunction): readonly KeyGroup[] {
  return [
    {
      id: 'desk',
      title: t('settings.keys.groups.desk'),
      rows: deskKeys.map(({ act, keys }) => ({ id: act, text: t(`settings.keys.${act}`), keys })),
    },
    {
      id: 'list',
      title: t('settings.keys.groups.list'),
      rows: listKeys.map(({ act, keys }) => ({ id: act, text: t(`cases.acts.${act}`), keys })),
    },
    {
      id: 'case',
      title: t('settings.keys.groups.case'),
      rows: caseActKinds.map((act) => ({
        id: act,
        text: t(`timeline.acts.${act}`),
        keys: [actKeys[act].toUpperCase()],
      })),
    },
    {
      id: 'outbox',
      title: t('outbox.title'),
      rows: outboxKeys.map(({ act, keys }) => ({ id: act, text: t(`settings.keys.${act}`), keys })),
    },
    {
      id: 'form',
      title: t('settings.keys.groups.form'),
      rows: formKeys.map(({ act, keys }) => ({ id: act, text: t(`settings.keys.${act}`), keys })),
    },
  ];
}

import { describe, expect, test } from 'vitest';

import { createRemindersStore } from '../../../../src/renderer/reminders/reminders-store.ts';
import { createShownMemory } from '../../../../src/renderer/reminders/shown-memory.ts';
import type {
  NotificationState,
  SystemNote,
} from '../../../../src/renderer/reminders/system-notifier.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { Reminder } from '../../../../src/shared/model/service-clock.ts';
import { createFakeDesk } from '../fake-desk.ts';

function reminder(number: number): Reminder {
  const dueAt = `2026-11-23T0${number}:00:00.000Z`;
  const reference = `FP7K3Q-2026-00000${number}`;
  return {
    id: `next-action/${reference}/${dueAt}`,
    reference,
    title: 'Call Ana Ruiz at Northbrook',
    kind: 'next-action',
    dueAt,
    remindAt: dueAt,
  };
}

function openStore(due: readonly Reminder[], permission: NotificationState = 'granted') {
  const shown: SystemNote[] = [];
  const clicks: (() => void)[] = [];
  const opened: string[] = [];
  const texts = new Map<string, string>();
  const now = { due: [...due], permission, asked: 0, isSilent: false };
  const desk = createFakeDesk({
    'clocks.reminders': () => {
      if (now.isSilent) throw new AppError('STORE_BUSY', { path: 'desk.sqlite' });
      return { reminders: now.due };
    },
    'clocks.snooze': ({ id }) => {
      now.due = now.due.filter((it) => it.id !== id);
      return { until: '2026-11-23T12:00:00.000Z' };
    },
  });
  const create = () =>
    createRemindersStore({
      client: desk.client,
      notifier: {
        state: () => now.permission,
        ask: () => {
          now.asked += 1;
          now.permission = 'granted';
          return Promise.resolve();
        },
        show: (note, onClick) => {
          shown.push(note);
          clicks.push(onClick);
        },
      },
      memory: createShownMemory({
        getItem: (key) => texts.get(key) ?? null,
        setItem: (key, text) => void texts.set(key, text),
      }),
      textOf: (kind) => `due: ${kind}`,
      countText: (count) => `${count} reminders`,
      open: (reference) => opened.push(reference),
    });
  return { now, desk, create, shown, clicks, opened };
}

describe('notifications of the system', () => {
  test('name the case and what is due, and nothing of the customer', async () => {
    const { create, shown } = openStore([reminder(1)]);

    await create().poll();

    expect(shown).toEqual([
      {
        id: reminder(1).id,
        title: 'FP7K3Q-2026-000001',
        body: 'due: next-action',
      },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/Ana|Northbrook/);
  });

  test('come once, also after the window was opened again', async () => {
    const { create, shown } = openStore([reminder(1)]);
    const store = create();

    await store.poll();
    await store.poll();
    await create().poll();

    expect(shown).toHaveLength(1);
  });

  test('come again when what was put off is due', async () => {
    const { now, create, shown } = openStore([reminder(1)]);
    const store = create();
    await store.poll();

    now.due = [{ ...reminder(1), remindAt: '2026-11-23T12:00:00.000Z' }];
    await store.poll();

    expect(shown).toHaveLength(2);
  });

  test('of many at once are one', async () => {
    const { create, shown } = openStore([1, 2, 3, 4].map(reminder));

    await create().poll();

    expect(shown.map(({ title }) => title)).toEqual(['4 reminders']);
  });

  test('open their case when they are clicked', async () => {
    const { create, clicks, opened } = openStore([reminder(1)]);
    await create().poll();

    clicks[0]?.();

    expect(opened).toEqual(['FP7K3Q-2026-000001']);
  });

  test('are never asked for by themselves, and never shown unless they are allowed', async () => {
    const { now, create, shown } = openStore([reminder(1)], 'default');
    const store = create();

    await store.poll();

    expect(now.asked).toBe(0);
    expect(shown).toEqual([]);
    expect(store.state.getState().due).toHaveLength(1);
    await store.askForNotifications();
    expect(now.asked).toBe(1);
    expect(store.state.getState().notifications).toBe('granted');
    expect(shown).toHaveLength(1);
  });
});

test('what is put off leaves the list', async () => {
  const { desk, create } = openStore([reminder(1), reminder(2)]);
  const store = create();
  await store.poll();

  await store.snooze(reminder(1).id, 'tomorrow');

  expect(desk.inputsOf('clocks.snooze')).toEqual([{ id: reminder(1).id, for: 'tomorrow' }]);
  expect(store.state.getState().due).toEqual([reminder(2)]);
});

test('a desk that does not answer leaves the list as it is', async () => {
  const { now, create } = openStore([reminder(1)]);
  const store = create();
  await store.poll();

  now.isSilent = true;
  await store.poll();

  expect(store.state.getState()).toMatchObject({ due: [reminder(1)], error: null });
});

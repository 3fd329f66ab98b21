import { expect, test } from 'vitest';

import { composeEscalation } from '../../../../../src/main/domain/escalation/compose-escalation.ts';
import type { Recipient } from '../../../../../src/shared/model/support-case.ts';
import { entry, escalationInput, fullTimeline } from './escalation-builder.ts';

function timelineFor(recipient: Recipient, timeline = fullTimeline): string | undefined {
  const { blocks } = composeEscalation(escalationInput({ recipient, timeline }));
  return blocks.find(({ name }) => name === 'timeline')?.text;
}

test('a colleague reads the words of the entries', () => {
  expect(timelineFor('partner')).toContain(
    '2026-11-20 10:00 UTC Call with the customer: Spoke to Anna',
  );
  expect(timelineFor('partner')).toContain('Note: They are a difficult customer');
});

test('others read what happened and with whom, and no word of ours', () => {
  expect(timelineFor('publisher')).toBe(
    [
      '2026-11-20 09:00 UTC Question received',
      '2026-11-20 10:00 UTC Call with the customer',
      '2026-11-22 10:00 UTC Sent back by you',
    ].join('\n'),
  );
});

test('a customer reads of its own dealings with us alone', () => {
  expect(timelineFor('customer')).toBe(
    '2026-11-20 09:00 UTC Question received\n2026-11-20 10:00 UTC Call with you',
  );
});

test('what was taken back did not happen', () => {
  const [opened, note, call] = fullTimeline;
  const undone = entry('undone', '2026-11-22T11:00:00.000Z', '', { entryId: call?.id });
  const timeline = [opened, note, call, undone].filter((it) => it !== undefined);

  expect(timelineFor('publisher', timeline)).toBeUndefined();
});

test('a long timeline is told by its beginning and its end, with the number between', () => {
  const calls = Array.from({ length: 20 }, (_, index) =>
    entry('call', `2026-11-21T${String(index).padStart(2, '0')}:00:00.000Z`, '', {
      party: 'publisher',
    }),
  );
  const lines = timelineFor('publisher', [...fullTimeline.slice(0, 1), ...calls])?.split('\n');

  expect(lines).toHaveLength(9);
  expect(lines?.[1]).toBe('… (13 more)');
  expect(lines?.at(-1)).toContain('2026-11-21 19:00');
});

test('the same text written again says nothing of the first time', () => {
  const [opened, , call, mail] = fullTimeline;
  const once = [opened, call].filter((it) => it !== undefined);
  const twice = [opened, call, mail].filter((it) => it !== undefined);

  expect(timelineFor('publisher', twice)).toBe(timelineFor('publisher', once));
  expect(timelineFor('microsoft', twice)).toContain('Mail to the publisher');
});

const withOthers = [
  ...fullTimeline.slice(0, 1),
  entry('mail-out', '2026-11-20T11:00:00.000Z', '', { party: 'partner', purpose: 'escalation' }),
  entry('mail-out', '2026-11-20T12:00:00.000Z', '', { party: 'customer', purpose: 'escalation' }),
  entry('mail-out', '2026-11-20T13:00:00.000Z', '', { party: 'microsoft', purpose: 'escalation' }),
  entry('call', '2026-11-20T14:00:00.000Z', '', { party: 'partner' }),
  entry('bounce', '2026-11-20T15:00:00.000Z', '', { party: 'microsoft' }),
  entry('answer', '2026-11-20T16:00:00.000Z', '', { party: 'publisher' }),
];

test.each(['publisher', 'indirect-provider'] as const)(
  'the %s is told neither of our colleagues, nor of mails to the customer or to those whom the case is not for',
  (recipient) => {
    expect(timelineFor(recipient, withOthers)).toBe(
      [
        '2026-11-20 09:00 UTC Question received',
        '2026-11-20 15:00 UTC Sent back by Microsoft',
        `2026-11-20 16:00 UTC Answer from ${recipient === 'publisher' ? 'you' : 'the publisher'}`,
      ].join('\n'),
    );
  },
);

test('in Chinese, Microsoft is named as in the window', () => {
  const { blocks } = composeEscalation(
    escalationInput({ recipient: 'publisher', language: 'zh-CN', timeline: withOthers }),
  );

  expect(blocks.find(({ name }) => name === 'timeline')?.text).toContain('被微软退回');
});

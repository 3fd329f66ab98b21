import { expect, test } from 'vitest';

import { readsLikeBounce } from '../../../../../src/main/domain/cases/reads-like-bounce.ts';

test.each([
  'Hi, this is not ours. Regards, Ming',
  'This isn’t our responsibility, sorry.',
  'Billing is out of our scope.',
  'We do not support this.',
  'You have reached the wrong team.',
  'Please contact Microsoft for invoice questions.',
  'Please open a support ticket with your provider.',
  'That should be handled by the partner.',
  '您好，这不属于我们的支持范围。',
  '该问题不归我们负责，请联系微软。',
  '此问题超出我司服务范围',
  '抱歉，无法受理。',
  '账单问题应由提供商处理。',
])('“%s” reads like a bounce', (text) => {
  expect(readsLikeBounce(text)).toBe(true);
});

test.each([
  'We found the cause; the fix is out on Monday.',
  'Please contact us again if it comes back.',
  'It is not our first outage this week, but it is solved.',
  'We cannot reproduce this. Which version is it?',
  '我们已经处理，请客户重试。',
  '请您提供日志，我们继续排查。',
  '不客气，祝好。',
])('“%s” does not', (text) => {
  expect(readsLikeBounce(text)).toBe(false);
});

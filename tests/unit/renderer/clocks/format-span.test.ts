import { expect, test } from 'vitest';

import { formatSpan } from '../../../../src/renderer/clocks/format-span.ts';

test.each([
  [130, '2 hr 10 min', '2小时10分钟'],
  [1_440, '1 day', '1天'],
  [1_500, '1 day 1 hr', '1天1小时'],
  [1_450, '1 day', '1天'],
  [0, '1 min', '1分钟'],
])('%s minutes read “%s”', (minutes, english, chinese) => {
  expect(formatSpan(minutes, 'en')).toBe(english);
  expect(formatSpan(minutes, 'zh-CN')).toBe(chinese);
});

import type { remindersTexts as english } from '../en/reminders.ts';
import type { Translated } from '../translated.ts';

export const remindersTexts = {
  open_one: '{{count, number}} 条提醒',
  open_other: '{{count, number}} 条提醒',
  none: '没有提醒',
  heading: '提醒',
  empty: '目前没有到期事项。',
  kinds: {
    'next-action': '下一步已到时间',
    'first-answer': '客户在等首次答复',
    chase: '该催办了',
  },
  snoozeOf: '稍后提醒 {{reference}}',
  snooze: {
    'ten-minutes': '10 分钟',
    hour: '1 小时',
    tomorrow: '明早',
  },
  notify: {
    ask: '同时用系统通知提醒我',
    text: '通知只写案例编号和到期事项，不含其他内容；服务台打开时才会发出。',
    granted: '系统会通知您，窗口在后台时也一样。',
    denied: '系统或浏览器不允许本服务台发送通知，提醒仍列在此处。',
    missing: '本系统不支持通知，提醒仍列在此处。',
  },
} as const satisfies Translated<typeof english>;

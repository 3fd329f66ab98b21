import type { todayTexts as english } from '../en/today.ts';
import type { Translated } from '../translated.ts';

export const todayTexts = {
  title: '今日',
  handOver: '交接班',
  groups: {
    overdue: '已逾期',
    due: '今日到期',
    answeredAfterClose: '已关闭，之后又有来信',
    waitingTooLong: '等待过久',
    unplanned: '轮到本台，尚无安排',
  },
  empty: {
    title: '目前没有需要处理的案例',
    text_one: '有 {{count, number}} 个案例未结，正在等待或已另行安排。',
    text_other: '有 {{count, number}} 个案例未结，正在等待或已另行安排。',
    text_zero: '没有未结案例。',
  },
} as const satisfies Translated<typeof english>;

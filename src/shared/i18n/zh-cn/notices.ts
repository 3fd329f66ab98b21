import type { noticesTexts as english } from '../en/notices.ts';
import type { Translated } from '../translated.ts';

export const noticesTexts = {
  heading: '服务通知',
  add: '添加通知',
  formHeading: '服务通知',
  none: '目前没有已知故障。',
  upcoming_one: '{{count}} 条尚未开始',
  upcoming_other: '{{count}} 条尚未开始',
  past_one: '{{count}} 条已结束',
  past_other: '{{count}} 条已结束',
  end: '已结束',
  kinds: { outage: '中断', degradation: '缓慢或异常', maintenance: '维护' },
  since: '自 {{since}} 起',
  sinceUntil: '{{since}} 至 {{until}}',
  offer: '产品',
  offerPlaceholder: '产品或发布者',
  kind: '类型',
  text: '情况说明',
  from: '开始时间',
  until: '结束时间',
  untilHint: '留空表示待人工结束。',
  source: '消息来源',
  sourceHint: '例如发布者的状态页面。',
  missing: {
    offer: '请选择产品。',
    from: '请填写开始时间。',
    until: '结束时间必须晚于开始时间。',
    text: '请说明情况。',
  },
} as const satisfies Translated<typeof english>;

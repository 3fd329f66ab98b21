import type { handOverTexts as english } from '../en/hand-over.ts';
import type { Translated } from '../translated.ts';

export const handOverTexts = {
  title: '交接班',
  heading: '{{desk}} 交接单，{{by}}，{{at}}',
  marking: '内部资料',
  note: '给接班同事的留言',
  noteHint: '留言会一直保留，直到您清空；打印时位于页首。',
  print: '打印',
  copy: '复制为文本',
  back: '返回今日',
  none: '没有未结案例。',
  more: '此处列出前 {{count, number}} 个未结案例，其余请查看案例列表。',
  waiting: '{{party}}，{{ago}}',
  groups: {
    overdue: '已逾期',
    today: '今日到期',
    ourTurn: '轮到本台，尚无安排',
    waiting: '等待他人答复',
    later: '已另行安排',
    theirs: '已移交，归对方',
  },
} as const satisfies Translated<typeof english>;

import type { outboxTexts as english } from '../en/outbox.ts';
import type { Translated } from '../translated.ts';

export const outboxTexts = {
  title: '发件箱',
  about:
    '这些草稿以文件形式保存在本台的“outbox”文件夹中。可以带到有网络的电脑上逐个打开，也可以一次全部导入邮件程序。',
  count_one: '{{count, number}} 个文件',
  count_other: '{{count, number}} 个文件',
  empty: {
    title: '发件箱是空的',
    text: '放入发件箱的邮件会以文件形式在这里等待，直到您取走。',
  },
  column: {
    to: '收件人',
    subject: '主题',
    size: '大小',
    putAt: '放入时间',
    acts: '操作',
  },
  take: '下载',
  takeOne: '下载 {{file}}',
  takeAll: '全部下载为 mbox',
  removeOne: '移除 {{file}}',
  taken_one: '已交出 {{file}}，含 {{count, number}} 封草稿。移除之前它仍保留在这里。',
  taken_other: '已交出 {{file}}，含 {{count, number}} 封草稿。移除之前它们仍保留在这里。',
  removed: '已移除 {{file}}。',
  putBack: '{{file}} 已放回发件箱。',
  tooLate: '移除已超过一天，无法再放回。',
  damaged: '文件名像本台的草稿，但内容不是邮件，不会写入 mbox。',
  foreign: '不是由服务台放入的文件，不会写入 mbox。',
} as const satisfies Translated<typeof english>;

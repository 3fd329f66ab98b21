import type { commonTexts as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

export const commonTexts = {
  save: '保存',
  cancel: '取消',
  close: '关闭',
  edit: '编辑',
  change: '更改',
  remove: '移除',
  copy: '复制',
  copied: '已复制',
  tryAgain: '重试',
  loading: '正在载入',
  showMore: '显示更多',
  missingName: '请填写名称。',
  oneFile: '一次只能选择一个文件。',
  becomes: '改为',
  listSeparator: '、',
  partSeparator: '；',
  labelled: '{{label}}：{{value}}',
  yes: '是',
  no: '否',
  notKnown: '未知',
  languageNames: { en: 'English', 'zh-CN': '简体中文' },
  tooLong: '最多 {{most, number}} 个字符，现有 {{count, number}} 个。',
} as const satisfies Translated<typeof english>;

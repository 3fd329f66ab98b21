import type { sourcesTexts as english } from '../en/sources.ts';
import type { Translated } from '../translated.ts';

/** 目录的来源及其优先顺序。 */
export const sourcesTexts = {
  title: '来源',
  heading: '目录的内容来自哪里',
  about: '多个来源含有同一产品时，显示排在最前的来源的值；该来源没有的，取下一个来源的值。',
  list: '来源，排在前面的优先',
  none: {
    title: '还没有来源',
    text: '导入一份产品列表，它便成为一个有名称的来源。',
  },
  sample: '示例目录',
  sampleAbout: '始终排在最后',
  offers_one: '{{count, number}} 个产品',
  offers_other: '{{count, number}} 个产品',
  imported: '{{file}}，{{by}}，{{ago}}导入',
  importedByNobody: '{{file}}，{{ago}}导入',
  stale: '已超过 {{days, number}} 天',
  place: '第 {{place, number}} 位，共 {{count, number}} 位：{{name}}',
  up: '上移{{name}}',
  down: '下移{{name}}',
  keys: 'Alt ↑ 和 Alt ↓ 移动所选来源。',
  rename: '重命名',
  renameOf: '重命名{{name}}',
  name: '来源名称',
  remove: '删除',
  removeOf: '删除{{name}}',
  moved: '此顺序尚未生效。',
  use: '采用此顺序',
  discard: '恢复原来的顺序',
  working: '正在重建目录',
  done: {
    ordered: '新的顺序已生效。',
    renamed: '来源已更名为“{{name}}”。',
    removed: '已删除来源“{{name}}”及仅由它提供的产品。',
    undone: '目录已恢复到之前的状态。',
  },
} as const satisfies Translated<typeof english>;

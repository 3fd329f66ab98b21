import type { searchTexts as english } from '../en/search.ts';
import type { Translated } from '../translated.ts';

export const searchTexts = {
  label: '搜索全部内容',
  results: '搜索结果',
  kind: { offer: '产品', publisher: '发布者', contact: '联系人', case: '案例' },
  none: '没有找到“{{text}}”。',
  found_one: '{{count}} 条结果',
  found_other: '{{count}} 条结果',
  failed: '搜索没有响应。',
} as const satisfies Translated<typeof english>;

import type { policySourceTexts as english } from '../en/policy-source.ts';
import type { Translated } from '../translated.ts';

export const policySourceTexts = {
  state: {
    none: '未保存来源页面',
    unchanged: '来源页面没有变化',
    partly: '{{listed}} 句中找到 {{matching}} 句',
  },
  empty: {
    title: '还没有来源页面的副本',
    text: '本策略以一个页面为依据，而页面会变。请选择它的新副本（发布方维护的双语 Markdown），服务台会列出每一处改动以及引用它的规则。',
  },
  choose: '选择副本',
  chooseLabel: '来源页面的副本',
  chooseHint: '或拖放到此处：Markdown（.md）',
  kept: '已保存的副本',
  keptEdition: '{{edition}} 版',
  noEdition: '没有日期',
  matching: '策略列出的 {{listed}} 句中，有 {{matching}} 句原样保留。',
  reading: '正在读取 {{file}}',
  result: '{{file}}，{{edition}} 版',
  unchanged_one: '{{count}} 句没有变化。',
  unchanged_other: '{{count}} 句没有变化。',
  allSame: '策略所依据的内容没有变化。',
  paraphraseOnly: '本服务台没有旧副本：旧句的位置显示我们的转述。',
  changed: '有改动（{{count}}）',
  vanished: '已消失（{{count}}）',
  added: '新增（{{count}}）',
  before: '原来',
  after: '现在',
  paraphrase: '我们的转述',
  chinese: '页面的中文',
  rules: '引用它的规则',
  noRules: '没有规则引用',
  keep: '保存此副本',
  keepHint: '它将取代之前的副本，供下次比较使用。',
  isKept: '此副本已保存。',
} as const satisfies Translated<typeof english>;

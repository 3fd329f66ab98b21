import type { policyTexts as english } from '../en/policy.ts';
import type { Translated } from '../translated.ts';

export const policyTexts = {
  title: '策略',
  filter: '查找规则',
  filterPlaceholder: '规则、类别、责任方或段号',
  checked: '已校验 {{combinations, number}} 种组合，每种恰好由一条规则判定',
  problems_one: '发现 {{count}} 个问题',
  problems_other: '发现 {{count}} 个问题',
  source: '依据：{{title}}，{{edition}} 版',
  order: '从上到下，第一条符合的规则生效。',
  rules_one: '{{count}} 条规则',
  rules_other: '{{count}} 条规则',
  noMatch: '没有与“{{text}}”匹配的规则。',
  always: '其余所有情况',
  pick: '选择一条规则查看理由和出处。',
  when: '条件',
  firstContact: '首先处理',
  contact: '联系谁',
  escalateTo: '下一步',
  nextHopTable: '视情况而定：',
  otherwise: '其他情况',
  reason: '理由',
  cites: '出处',
  part: '{{label}}：{{values}}',
  partSeparator: '；',
  or: '或',
} as const satisfies Translated<typeof english>;

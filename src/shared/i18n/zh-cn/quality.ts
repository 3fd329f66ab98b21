/** 记录的标记。 */
export const qualityTexts = {
  title: '数据质量',
  groups: '发现的问题',
  list: '此类标记',
  looking: '正在检查全部记录',
  again: '重新检查',
  none: {
    title: '未发现问题',
    text: '目录中的记录和手工录入的记录都没有标记。',
  },
  noneHere: '此处没有这类标记。',
  states: { label: '显示哪些标记', open: '待处理', dismissed: '已忽略' },
  pick: '请在左侧选择一条标记。',
  records: '涉及的记录',
  openOffer: '打开并更正',
  openPublisher: '该发布者的产品',
  reason: '为何可以保持原样',
  reasonHint: '原因会保留。只有当引发标记的值改变时，标记才会再次出现。',
  dismiss: '忽略',
  dismissShown_other: '忽略列出的全部 {{count, number}} 条',
  restore: '重新打开',
  dismissedBy: '{{by}} 已忽略：{{reason}}',
  done: {
    dismissed_other: '已忽略 {{count, number}} 条标记。',
    restored_other: '已重新打开 {{count, number}} 条标记。',
  },
  kinds: {
    'same-name': '同名但发布者不同',
    'merged-changed': '已合并的记录有更新',
    'sources-differ': '来源不一致',
    'mixed-scripts-host': '混用文字的地址',
    'foreign-host': '含非英文字母的地址',
    'lookalike-host': '与已知地址相似',
    'no-contact': '没有联系人的发布者',
    'offers-not-verified': '久未核实的产品',
    'contacts-not-verified': '久未核实的联系人',
  },
  about: {
    'sources-differ':
      '{{sources, number}} 个来源都有此产品，但内容不一致（{{fields, number}} 个字段）。',
    'same-name':
      '{{publishers, number}} 个发布者的 {{offers, number}} 个产品同名，可能是重复录入。',
    'merged-changed':
      '已并入此产品的 {{name}}（{{publisherId}} / {{offerId}}）在清单中有了新内容。合并时的选择仍然有效。',
    'mixed-scripts-host':
      '地址 {{host}} 混用了多种文字的字母，仿冒地址常用此手法。浏览器实际访问 {{ascii}}。',
    'foreign-host': '地址 {{host}} 含有非英文字母。浏览器实际访问 {{ascii}}。',
    'lookalike-host': '地址 {{host}} 与 {{known}} 仅差一个字符：可能是笔误，也可能是仿冒。',
    'no-contact':
      '该发布者的 {{offers, number}} 个产品中，有 {{without, number}} 个没有可联系的人。',
    'offers-not-verified':
      '未核实的产品：90 天以上 {{days90, number}} 个，180 天以上 {{days180, number}} 个，365 天以上 {{days365, number}} 个。',
    'contacts-not-verified':
      '未核实的联系人：90 天以上 {{days90, number}} 个，180 天以上 {{days180, number}} 个，365 天以上 {{days365, number}} 个。',
  },
} as const;

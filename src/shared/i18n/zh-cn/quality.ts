/** 记录的标记。 */
export const qualityTexts = {
  title: '数据质量',
  groups: '发现的问题',
  list: '此类标记',
  looking: '正在检查全部记录',
  lookingAt: '正在检查全部记录：{{share}}',
  asOf: '检查时间：{{time}}',
  again: '重新检查',
  none: {
    title: '未发现问题',
    text: '目录中的记录和手工录入的记录都没有标记。',
  },
  noneHere: '此处没有这类标记。',
  states: { label: '显示哪些标记', open: '待处理', dismissed: '已忽略' },
  pick: '请在左侧选择一条标记。',
  records: '涉及的记录',
  openPublisher: '该发布者的产品',
  merge: {
    title: '同一产品的两条记录',
    about: '请选择保留哪条记录，并在内容不同处选择以哪一方为准。',
    act: '合并',
    keep: '保留',
    left: '左侧',
    right: '右侧',
    nothing: '未记录',
    link: '{{kind}}：{{url}}',
    allSame: '两条记录的各字段完全相同。',
    same_other: '{{count, number}} 个字段内容相同',
    contacts_other: '自有联系人 {{count, number}} 个',
    notes: {
      kept: '所选内容按手工录入保留，优先于以后的任何导入。',
      aside:
        '另一条记录不再单独显示：不出现在任何列表中；使用其标识（包括案例中的引用）会打开保留的产品，其联系人也在那里显示。',
      imports:
        '清单再次带来该记录时不会改变任何内容；如有新内容，会出现标记提示。若清单不再包含其中一条，产品仍会保留。合并可随时拆开。',
    },
  },
  acts: {
    compare: '比较并合并',
    edit: '打开并更正',
    offers: '查看这些产品',
    contacts: '前往联系人',
    check: '将这些产品标记为已核实',
    takeApart: '拆开两条记录',
    right: '已核实，无误',
  },
  rightReason: '已核实，无误',
  reason: '为何可以保持原样',
  reasonHint: '原因会保留。只有当引发标记的值改变时，标记才会再次出现。',
  dismiss: '忽略',
  dismissAll_one: '忽略这一类全部 {{count, number}} 条',
  dismissAll_other: '忽略这一类全部 {{count, number}} 条',
  dismissChosen: '忽略所选',
  restoreAll_one: '重新打开全部 {{count, number}} 条',
  restoreAll_other: '重新打开全部 {{count, number}} 条',
  restoreChosen: '重新打开所选',
  choose: '选择“{{title}}”',
  chosen_one: '已选 {{count, number}} 条标记',
  chosen_other: '已选 {{count, number}} 条标记',
  chooseNone: '取消选择',
  restore: '重新打开',
  dismissedBy: '{{by}} 已忽略：{{reason}}',
  merged: '已合并 {{name}}。',
  done: {
    dismissed_other: '已忽略 {{count, number}} 条标记。',
    checked_other: '已将 {{count, number}} 个产品标记为已核实。',
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

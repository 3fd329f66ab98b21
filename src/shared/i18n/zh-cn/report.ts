import type { reportTexts as english } from '../en/report.ts';
import type { Translated } from '../translated.ts';

export const reportTexts = {
  title: '统计报表',
  period: {
    label: '时间段',
    'this-month': '本月',
    'last-week': '上周',
    'last-month': '上月',
    'last-quarter': '上季度',
    'last-year': '去年',
    own: '自定日期',
    from: '起始日期',
    to: '结束日期',
    show: '显示',
    days: '{{from}} 至 {{to}}',
    noDay: '请填写日期，例如 2026-11-23',
  },
  view: { label: '显示方式', charts: '图表', tables: '表格' },
  csv: '下载 CSV',
  print: '打印',
  making: '正在统计',
  ready: '{{from}} 至 {{to}} 的统计已完成。',
  about:
    '统计 {{from}} 至 {{to}} 新建的案例（本服务台时区 {{timeZone}}），状态截至 {{madeAt}}。已撤销的操作不计入，更正不影响统计；小时数按全天连续计算。',
  empty: {
    title: '此时间段内没有新建案例',
    text: '{{from}} 至 {{to}} 没有可统计的案例，请另选日期。',
    duplicatesOnly: '{{from}} 至 {{to}} 新建的案例均为重复案例。',
  },
  summary: {
    label: '概览',
    cases: '案例',
    answered: '已答复',
    duplicates: '重复案例（不计入）',
    medianAnswer: '答复时间中位数',
    noMedian: '尚无答复',
  },
  definition: '统计口径',
  apart: '未计入以上数字',
  wholeWeek: '完整的一周',
  cutWeek: '首尾不完整的周，不足七天',
  noRows: '此时间段内没有数据。',
  moreInTable_one: '图中为前 {{shown}} 项，其余 {{count}} 项见表格。',
  moreInTable_other: '图中为前 {{shown}} 项，其余 {{count}} 项见表格。',
  catalogueDamaged: '目录无法读取，因此无从得知登记了哪些联系人。',
  figures: {
    byWeek: {
      title: '每周案例数',
      definition:
        '按新建时间所在的周统计，周一至周日，以本服务台时区为准。从其他服务台接收的案例，按其原来的新建时间计。',
      leavesOut: '不含重复案例。被时间段截断的周只计时间段内的日子，并加以注明。',
    },
    byOwner: {
      title: '按责任方',
      definition: '案例目前由谁负责：有人工改判的以改判为准，否则以支持政策的判定为准。',
      leavesOut: '不含重复案例。尚未由任何规则判定的案例单列一行。',
    },
    byTopic: {
      title: '按问题类别',
      definition: '问题属于哪一类，以案例目前的已知情况为准。',
      leavesOut: '不含重复案例。类别未知的案例单列一行。',
    },
    byPublisher: {
      title: '按发布者',
      definition: '案例所涉产品的发布者，名称取自最近的案例；不论责任方是谁都计入。',
      leavesOut: '不含重复案例。列出案例最多的一百家发布者，其余合为一行。',
    },
    timeToOwner: {
      title: '到达责任方的时间',
      definition:
        '从新建案例到首次交到目前责任方手中的小时数：以首次向该责任方（或须经由的间接提供商）升级、移交或发出邮件为准。由本服务台负责的案例，以首次判定由本台负责为准。',
      leavesOut:
        '不含从未交到责任方的案例，这些案例另行列出；客户被告知直接联系责任方的情况无从得知。“全部”一行不含本台负责的案例，以免掩盖其他数字。',
    },
    timeToAnswer: {
      title: '答复时间',
      definition:
        '从新建案例到首次答复的小时数：以记录的首次答复，或首次向客户发出的说明邮件为准。一半的答复不超过中位数，九成的答复不超过第 90 百分位数。',
      leavesOut: '不含尚无答复的案例；这些案例另行列出，绝不按零计。',
    },
    rates: {
      title: '比率',
      definition: '每项比率都列出计入的案例数和总数。',
      leavesOut: '不含重复案例。总数为零时不给出比率。',
    },
    rules: {
      title: '规则的案例数与等待时间',
      definition:
        '作出判定的规则（即使后来人工改判），以及相关客户等待的小时数：从新建到首次答复；没有答复的，算到结案或此刻为止。',
      leavesOut: '不含重复案例。尚未由任何规则判定的案例单列一行。',
    },
    missingContacts: {
      title: '缺少的联系人',
      definition:
        '判定指明了要联系的对象，但查找（先找所需角色，再找其他角色；先查产品，再查发布者）到最后没有任何记录的案例。案例本身不保存查找止于何处，因此按今天的记录重新查找。',
      leavesOut: '不含重复案例、由本服务台自行处理的案例，以及之后已补登的联系人。',
    },
    latePublishers: {
      title: '答复迟缓的发布者',
      definition:
        '从首次向发布者升级、移交或发出邮件，到记录其首次答复的小时数。“迟缓”指工作时间超过本服务台按级别设定的催办时限，尚未答复的也计入；未定级别的案例按 C 级计。',
      leavesOut:
        '不含没有产品的案例，以及发布者在被询问之前就已答复的案例。仅归档的来信和退回不算答复。',
    },
  },
  column: {
    cases: '案例',
    share: '占比',
    median: '中位数',
    ninetieth: '第 90 百分位数',
    measured: '计入',
    answered: '已答复',
    pending: '未结，尚无答复',
    never: '已结，没有答复',
    rate: '比率',
    count: '计入',
    of: '总数',
    hoursWaited: '等待',
    bounced: '被退回',
    overridden: '已改判',
    late: '迟缓',
    judged: '有时限',
    asked: '已询问',
  },
  unit: { cases: '个', hours: '小时', percent: '%' },
  row: {
    week: '{{monday}} 起的一周',
    weekCut: '{{monday}} 起的一周（不完整）',
    allOwners: '全部（本台负责的除外）',
    allAnswers: '全部',
    notRouted: '尚未判定',
    noTopic: '类别未知',
    noOffer: '没有选择产品',
    otherPublishers: '其他发布者：{{count}} 家',
    otherContacts: '其他联系人：{{count}} 项',
    noRule: '尚无规则',
    contactOf: '{{publisher}}：{{contact}}',
    bounced: '退回率',
    overridden: '改判率',
    undetermined: '无法判定率',
    ownerPending: '未结，尚未交到责任方',
    ownerNever: '已答复或已结案，从未交到责任方',
    ownerless: '没有责任方，或政策未涵盖',
    answerPending: '未结，尚无答复',
    answerNever: '已结案，没有答复',
    contactNeeded: '需要联系人的案例',
    contactMissing: '其中没有任何记录的',
    duplicates: '重复案例（均不计入）',
    opened: '计入的案例',
  },
  rate: {
    bounced:
      '被对方以“不归我方负责”退回的案例，占已转出（向发布者、提供商或微软升级、移交或发出邮件）案例的比例。',
    overridden: '操作员曾作出与支持政策不同判定的案例（包括后来撤回的），占全部案例的比例。',
    undetermined:
      '无法判定责任方或尚未由任何规则判定的案例，占全部案例的比例。“政策未涵盖”也是一种结论，不计在内。',
  },
  file: {
    figure: '统计项',
    item: '行',
    measure: '指标',
    value: '数值',
    unit: '单位',
    definition: '统计口径',
    period: '时间段',
  },
} as const satisfies Translated<typeof english>;

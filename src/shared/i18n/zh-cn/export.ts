import type { exportTexts as english } from '../en/export.ts';
import type { Translated } from '../translated.ts';

/** 将列表导出为文件。 */
export const exportTexts = {
  open: '导出',
  openList: '导出列表',
  title: '导出',
  which: '内容',
  choices: {
    allOffers: '全部产品及其联系人',
    listedOffers_one: '列出的 1 个产品',
    listedOffers_other: '列出的 {{count, number}} 个产品',
    chosenOffers_one: '选中的 1 个产品',
    chosenOffers_other: '选中的 {{count, number}} 个产品',
    allContacts: '全部联系人',
    listedContacts: '符合筛选条件的联系人',
    allFlags: '全部标记，包括已忽略的',
    flagsOfKind: '仅“{{kind}}”',
  },
  form: '文件类型',
  forms: {
    csv: 'CSV（各种表格软件）',
    xlsx: 'Excel 工作簿（XLSX）',
    json: 'JSON（可完整导回）',
  },
  note: {
    offers: '三种格式都可以重新导入，内容不会丢失。单元格不会被当作公式运行。',
    contacts: '每个联系人都注明可以给谁。仅限合作伙伴的内容请勿外传。单元格不会被当作公式运行。',
    flags: '包括哪些已忽略、由谁忽略以及原因。单元格不会被当作公式运行。',
  },
  make: '生成文件',
  writing: '正在写入',
  progress: '写入进度',
  starting: '正在查看记录',
  rows_one: '已写入 {{count, number}} 条记录',
  rows_other: '已写入 {{count, number}} 条记录',
  saving: '正在保存文件',
  saved_one: '{{fileName}}：{{count, number}} 条记录，{{size}}',
  saved_other: '{{fileName}}：{{count, number}} 条记录，{{size}}',
  cancelled: '已取消，没有生成文件。',
  notSaved: '未选择保存位置，文件已丢弃。',
  stopOther: '取消正在进行的导出',
} as const satisfies Translated<typeof english>;

import type { ImportMapping, MappingField } from '../../../shared/model/catalogue-import.ts';
import { mappingFields } from '../../../shared/model/catalogue-import.ts';
import { foldText } from '../search/segment.ts';

/** What a column that fills the field may be called, best first; compared without spaces and marks. */
const columnNames: Readonly<Record<MappingField, string>> = {
  publisherId:
    'publisherid publisheruniqueid vendorid isvid providerid sellerid 发布者id 发布商id ' +
    '发行商id 发行者id 厂商id 供应商id 发布者编号 厂商编号 供应商编号',
  offerId:
    'offerid offerexternalid productid listingid solutionid 产品id 产品编号 商品id 商品编号 ' +
    '套餐id 优惠id 报价id',
  name:
    'displayname offername productname name title offertitle producttitle ' +
    'solutionname listingname 名称 产品名称 商品名称 产品 标题',
  publisherName:
    'publishername publisherdisplayname vendorname vendor isv isvname publisher ' +
    'company companyname 发布者名称 发布商名称 厂商名称 供应商名称 发布者 发布商 发行商 厂商 供应商 公司 公司名称',
  productType: 'producttype offertype type 产品类型 商品类型 类型',
  azureBased: 'azurebased isazurebased runsonazure 基于azure 是否基于azure',
  billingModel: 'billingmodel pricingmodel licensemodel 计费模式 计费方式 收费方式',
  plans: 'plans planoverview skus 套餐 计划',
  cspState: 'cspstate cspofferoptin cspoptin csp soldthroughpartners 是否经合作伙伴销售 经销状态',
  markets: 'markets countries availability 市场 国家 国家地区 可用市场',
  categories: 'categories category 类别 分类',
  keywords: 'keywords searchkeywords tags 关键字 关键词 标签',
  summary: 'summary shortdescription searchresultsummary 摘要 简介 产品简介',
  description: 'description longdescription longsummary 描述 说明 产品描述',
  supportTier: 'supporttier tier 支持级别 支持层级',
  supportName: 'supportname supportcontact supportcontactname 支持联系人 支持名称',
  supportEmail:
    'supportemail supportcontactemail supportmail contactemail email 支持邮箱 支持电子邮件 ' +
    '客服邮箱 联系邮箱 邮箱 电子邮件',
  supportPhone:
    'supportphone supporttelephone supportcontactphone supportphonenumber contactphone phone telephone ' +
    '支持电话 客服电话 联系电话 电话',
  supportUrl:
    'supporturl supporturi supportlink supportwebsite supportcontacturl publicazuresupporturl ' +
    '支持链接 支持网址 支持网站 客服链接',
  supportHours: 'supporthours servicehours businesshours 支持时间 服务时间',
  supportTimeZone: 'supporttimezone timezone 支持时区 时区',
  supportLanguages: 'supportlanguages supportlanguage 支持语言',
  contactNote: 'supportnote contactnote 联系备注',
  engineeringName: 'engineeringname engineeringcontact engineeringcontactname 工程联系人',
  engineeringEmail: 'engineeringemail engineeringcontactemail 工程邮箱 工程联系人邮箱',
  engineeringPhone: 'engineeringphone engineeringcontactphone 工程电话 工程联系人电话',
  engineeringUrl: 'engineeringurl engineeringuri engineeringcontacturl 工程链接',
  cspProgramName: 'cspprogramname cspcontactname cspprogramcontactname cspprogramcontact csp联系人',
  cspProgramEmail: 'cspprogramemail cspcontactemail cspprogramcontactemail csp邮箱 csp联系人邮箱',
  cspProgramPhone: 'cspprogramphone cspcontactphone cspprogramcontactphone csp电话 csp联系人电话',
  cspProgramUrl: 'cspprogramurl cspprogramuri cspcontacturl csp链接',
  documentationUrl: 'documentationurl documentationlink docsurl 文档链接 文档网址',
  trainingUrl: 'trainingurl traininglink 培训链接',
  serviceHealthUrl:
    'servicehealthurl servicehealthlink statuspage statusurl 服务状态链接 服务健康链接',
  salesUrl: 'salesurl saleslink 销售链接',
  cspMarketingUrl: 'cspmarketingurl marketingurl marketinglink 营销链接 营销资料链接',
  listingUrl: 'listingurl marketplaceurl offerurl producturl 产品链接 商品链接',
  termsUrl: 'termsurl termsofuseurl termslink 条款链接 使用条款链接',
  privacyUrl: 'privacyurl privacypolicyurl privacylink 隐私链接 隐私政策链接',
  isPreview: 'ispreview preview 预览 是否预览',
  isStopSell: 'isstopsell stopsell 停售 是否停售',
  isPrivate: 'isprivate private privateoffer 私有 是否私有',
  isFree: 'isfree free 免费 是否免费',
  isByol: 'isbyol byol 自带许可',
  popularity: 'popularity popularityscore 热度 受欢迎程度',
  serviceLevel: 'servicelevel servicelevelagreement sla 服务级别 服务级别协议',
  customerAgreementVersion: 'customeragreementversion agreementversion 客户协议版本 协议版本',
  microsoftFlag: 'ismicrosoftproduct microsoftproduct isfirstparty 是否微软产品',
  verifiedAt: 'verifiedat lastchecked lastverified verifiedon 核实日期 最后核实',
};

/** Names that serve only when no better column fills the field. */
const weakNames = {
  publisherId: 'publisher vendor 发布者 发布商 厂商 供应商',
  offerId: 'offer',
} as const;

/** What lists put before their own names: `solution_publisher_id` is a publisher id. */
const prefixes = /^(solution|marketplace|catalogue|catalog|mp)/;

/** The name that a guessed mapping carries. */
export const guessedMappingName = 'guess';

/**
 * Guesses from the column names alone, English or Chinese, and only where a name is plain; a column
 * fills one field. What it cannot tell stays out, for the operator to choose.
 */
export function guessMapping(header: readonly string[]): ImportMapping {
  const byName = new Map<string, string>();
  for (const cell of header.toReversed()) byName.set(toBareName(cell), cell);
  for (const cell of header.toReversed()) {
    const bare = toBareName(cell).replace(prefixes, '');
    if (!byName.has(bare)) byName.set(bare, cell);
  }
  for (const cell of header.toReversed()) {
    const inner = toInnerName(cell);
    if (inner !== null && !byName.has(inner)) byName.set(inner, cell);
  }
  const taken = new Set<string>();
  const columns: Partial<Record<MappingField, string[]>> = {};

  function take(field: MappingField, names: string): void {
    const cell = names
      .split(' ')
      .map((name) => byName.get(name))
      .find((it) => it !== undefined);
    if (cell === undefined || taken.has(cell)) return;
    taken.add(cell);
    columns[field] = [cell];
  }

  take('publisherId', columnNames.publisherId);
  take('offerId', columnNames.offerId);
  for (const field of ['publisherId', 'offerId'] as const) {
    if (!columns[field]) take(field, weakNames[field]);
  }
  for (const field of mappingFields) if (!columns[field]) take(field, columnNames[field]);
  return { name: guessedMappingName, columns, listSeparators: [',', ';'], constants: {} };
}

/** Of a nested column, such as `contacts.engineering.email`, its own name and whose it is. */
function toInnerName(cell: string): string | null {
  const last = cell.lastIndexOf('.');
  if (last === -1) return null;
  const path = toBareName(cell.slice(0, last));
  const name = toBareName(cell.slice(last + 1)).replace(/^uri$/, 'url');
  if (!/^(name|email|phone|url)$/.test(name)) return name;
  if (/engineering/.test(path)) return `engineering${name}`;
  if (/csp|channel/.test(path)) return `cspprogram${name}`;
  if (/support/.test(path)) return `support${name}`;
  return /publisher|vendor/.test(path) && name === 'name' ? 'publishername' : name;
}

function toBareName(cell: string): string {
  return foldText(cell).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

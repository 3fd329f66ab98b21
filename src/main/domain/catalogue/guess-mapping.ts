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
  supportUrl:
    'supporturl supportlink supportwebsite supportcontacturl 支持链接 支持网址 支持网站 客服链接',
  contactNote: 'supportnote contactnote 联系备注',
  documentationUrl: 'documentationurl documentationlink docsurl 文档链接 文档网址',
  listingUrl: 'listingurl marketplaceurl offerurl producturl 产品链接 商品链接',
  termsUrl: 'termsurl termsofuseurl termslink 条款链接 使用条款链接',
  privacyUrl: 'privacyurl privacypolicyurl privacylink 隐私链接 隐私政策链接',
  isPreview: 'ispreview preview 预览 是否预览',
  isStopSell: 'isstopsell stopsell 停售 是否停售',
  isPrivate: 'isprivate private privateoffer 私有 是否私有',
  isFree: 'isfree free 免费 是否免费',
  isByol: 'isbyol byol 自带许可',
  popularity: 'popularity popularityscore 热度 受欢迎程度',
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

function toBareName(cell: string): string {
  return foldText(cell).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

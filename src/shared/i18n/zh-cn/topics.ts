import type { topicTexts as english } from '../en/topics.ts';
import type { Translated } from '../translated.ts';

export const topicTexts = {
  group: {
    product: { name: '产品本身', about: '怎么用、出故障、服务中断、产品资料' },
    commerce: { name: '费用与订阅', about: '扣费、席位、订单、退款' },
    platform: { name: '门户与部署', about: '我方账户、门户报错、资源没创建' },
    agreement: { name: '协议及其他', about: '合同、滥用、联系方式、报价' },
  },
  'how-to': { name: '如何使用？', term: '使用咨询', about: '用法、设置、能否做到某事、功能建议。' },
  'break-fix': {
    name: '功能故障',
    term: '故障排除',
    about: '某项功能、某个用户或某处不正常，其余正常。',
  },
  outage: { name: '服务中断', term: '中断', about: '所有人都用不了或很慢；计划内维护。' },
  'sla-claim': { name: '中断补偿', term: '服务级别索赔', about: '服务未达承诺，要求补偿或抵扣。' },
  documentation: { name: '手册或培训', term: '文档', about: '手册、培训、版本说明、接口文档。' },
  'marketing-material': {
    name: '销售资料',
    term: '营销材料',
    about: '宣传册、幻灯片、标识、竞品对比。',
  },
  'licence-activation': {
    name: '激活不了',
    term: '许可激活',
    about: '这边已付款并生效，发布者那边的密钥、席位或配置页不认。',
  },
  'privacy-security': {
    name: '数据与安全',
    term: '隐私与安全',
    about: '数据存放、证书、安全事件、到期删除与导出。',
  },
  billing: { name: '扣费或发票', term: '计费', about: '扣了多少、发票上的价格、发票信息。' },
  'metered-usage': { name: '用量不对', term: '计量用量', about: '计了多少单位，而不是单价多少。' },
  payment: { name: '付款', term: '付款', about: '款项在途、付款方式、到期日。' },
  'account-setup': {
    name: '客户账户开通',
    term: '账户设置',
    about: '租户、代理关系、谁可以下单。',
  },
  'subscription-change': {
    name: '变更订阅',
    term: '订阅变更',
    about: '席位、计划、期限、续订、取消、迁移、产品下线。',
  },
  refund: { name: '退款', term: '退款', about: '客户要求退还已付款项。' },
  'purchase-failure': { name: '下单失败', term: '购买失败', about: '订单报错或一直处理中。' },
  'partner-account': {
    name: '我方账户',
    term: '合作伙伴账户',
    about: '本服务台自己的账户、角色和计划资格。',
  },
  'portal-error': {
    name: '门户报错',
    term: '门户错误',
    about: '合作伙伴中心的页面出错或数据不对。',
  },
  'offer-management': {
    name: '发布或修改产品',
    term: '产品管理',
    about: '在商城入驻、上架、修改产品。',
  },
  deployment: { name: '部署未完成', term: '部署', about: 'Azure 资源根本没有创建出来。' },
  'offer-visibility': {
    name: '找不到产品',
    term: '产品可见性',
    about: '搜不到、所在国家或地区没有、独家、已下架。',
  },
  'customer-agreement': {
    name: '发布者的合同',
    term: '客户协议',
    about: '发布者与客户之间的条款。',
  },
  'csp-agreement': {
    name: '我方与微软的协议',
    term: 'CSP 协议',
    about: '微软与我方的合作伙伴协议。',
  },
  'other-agreement': {
    name: '其他合同',
    term: '其他协议',
    about: '其他文件：我方条款、数据处理附录等。',
  },
  'abuse-fraud': { name: '滥用或欺诈', term: '滥用与欺诈', about: '账号被盗用下单、服务被滥用。' },
  'contact-missing': {
    name: '找不到联系人',
    term: '缺少联系人',
    about: '产品没有支持联系方式，或一直联系不上。',
  },
  'quote-pricing': {
    name: '价格或报价',
    term: '报价与定价',
    about: '购买之前：价格、报价、试用、折扣、选哪个版本。',
  },
  other: { name: '其他', term: '其他', about: '以上都不合适。' },
} as const satisfies Translated<typeof english>;

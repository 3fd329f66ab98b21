import type { factTexts as english } from '../en/facts.ts';
import type { Translated } from '../translated.ts';

export const factTexts = {
  publisher: {
    label: '发布者',
    question: '这个产品由谁发布？',
    hint: '产品详情页写有发布者；发票上的销售方可能是另一家。',
    values: {
      isv: {
        name: '第三方',
        about: '由微软以外的公司发布。',
        example: '“页面上写着：由 Ledgerline 发布。”',
        whatIf: '若由第三方发布',
      },
      microsoft: {
        name: '微软',
        about: '微软自己的产品。',
        example: '“Power BI Pro，发布者是微软。”',
        whatIf: '若是微软自己的产品',
      },
      unknown: {
        name: '未知',
        about: '还没有人查看过产品详情页。',
        example: '“某个报表插件，只知道名字。”',
        whatIf: '若不知道由谁发布',
      },
    },
    ask: '请问产品的完整名称是什么？在商城页面上，名称下方显示的是哪家公司？',
  },
  purchaseChannel: {
    label: '购买渠道',
    question: '产品是怎么买的？',
    hint: '谁开具订阅的发票，就是从谁那里买的。',
    values: {
      'through-partner': {
        name: '经由我方',
        about: '列在我方账单上，适用我方的合作伙伴协议。',
        example: '我们三月的发票上有这一行。',
        whatIf: '若经由我方购买',
      },
      'customer-direct': {
        name: '直接购买',
        about: '客户自己在商城里购买。',
        example: '“我们点了购买，用信用卡付给微软。”',
        whatIf: '若由客户直接购买',
      },
    },
    ask: '请问这项订阅的发票上是哪家公司的名称：我们公司，还是微软？',
  },
  askedBy: {
    label: '提问方',
    question: '这是谁的问题？',
    hint: '不是谁来转达，而是谁需要答复。',
    values: {
      customer: {
        name: '客户',
        about: '使用产品或为其付费的一方。',
        example: '“我们导出失败，能帮忙吗？”',
        whatIf: '若由客户提问',
      },
      partner: {
        name: '我方（合作伙伴）',
        about: '我们自己的工作需要答复。',
        example: '我们自己的下单页面报错。',
        whatIf: '若由我方（合作伙伴）提问',
      },
      isv: {
        name: '发布者',
        about: '发布该产品的公司来提问。',
        example: 'Ledgerline 来信：“你们列表里少了我们的计划。”',
        whatIf: '若由发布者提问',
      },
    },
    ask: '请问您是为本公司咨询，还是代其他单位咨询？',
  },
  cspModel: {
    label: '我方模式',
    question: '本服务台属于哪种模式？',
    hint: '默认取自设置；在此更改仅对本问题有效。',
    values: {
      'direct-bill': {
        name: '直接计费',
        about: '我们直接向微软采购，自行向客户收费。',
        example: '微软每月的账单直接寄给我们。',
        whatIf: '若本服务台为直接计费',
      },
      'indirect-provider': {
        name: '间接提供商',
        about: '我们为经销商供货并代为计费。',
        example: '四十家经销商在我们的平台下单。',
        whatIf: '若本服务台为间接提供商',
      },
      'indirect-reseller': {
        name: '间接经销商',
        about: '我们面向客户销售，向提供商采购。',
        example: '我们在总代理的商店里下单。',
        whatIf: '若本服务台为间接经销商',
      },
    },
    ask: '这位客户的订阅是按哪种模式销售的：直接计费、提供商还是经销商？',
  },
  topic: {
    label: '问题类别',
    question: '这个问题属于哪一类？',
    hint: '一封来信里有两个问题，就建两个案例。',
    ask: '请问您当时在做什么操作，看到了什么，原本预期是什么？',
  },
  commerceFault: {
    label: '商务系统',
    question: '是商务系统本身出错了吗？',
    hint: '例如微软重复扣费、按钮点了没反应；下错单不算。',
    values: {
      yes: {
        name: '是，系统出错',
        about: '订单或账单本身没问题，是系统的错。',
        example: '只订一个席位，却扣了两个的钱。',
        whatIf: '若商务系统本身出错',
      },
      no: {
        name: '不是',
        about: '系统按指令正常执行。',
        example: '我们把一个席位错订成十个。',
        whatIf: '若商务系统没有出错',
      },
    },
    ask: '换一项订阅或换一位客户，同一步骤还会失败吗？界面上显示什么？',
  },
  azureBased: {
    label: '基于 Azure',
    question: '产品运行在客户的 Azure 订阅里吗？',
    hint: 'Azure 应用、虚拟机、容器选“是”；纯 SaaS 选“否”。',
    values: {
      yes: {
        name: '是',
        about: '资源部署在 Azure 中。',
        example: '客户资源组里的一台防火墙虚拟机。',
        whatIf: '若运行在客户的 Azure 订阅里',
      },
      no: {
        name: '否',
        about: '由发布者在别处运行。',
        example: '客户在发布者自己的网站登录。',
        whatIf: '若不在客户的 Azure 订阅里运行',
      },
    },
    ask: '安装配置时，是否在您自己的 Azure 订阅里创建了内容，例如资源组？',
  },
  firstLine: {
    label: '一线支持',
    question: '我们为这个产品提供一线支持吗？',
    hint: '按产品选择；无论怎么选，责任方仍是发布者。',
    values: {
      yes: {
        name: '提供',
        about: '技术问题先由本服务台处理。',
        example: '服务合同里列有这个产品。',
        whatIf: '若我们提供一线支持',
      },
      no: {
        name: '不提供',
        about: '技术问题由发布者处理。',
        example: '我们只负责销售。',
        whatIf: '若我们没有一线支持',
      },
    },
    ask: '我们是否约定过，先由我们处理这个产品的技术问题？',
  },
  handoff: {
    label: '技术问题去向',
    question: '当初告诉客户，技术问题找谁？',
    hint: '以销售时告知客户的为准。',
    values: {
      'via-desk': {
        name: '找我们',
        about: '由我们升级技术问题。',
        example: '“有任何事都打给我们。”',
        whatIf: '若当初让客户找我们',
      },
      direct: {
        name: '找发布者',
        about: '客户可以直接联系发布者。',
        example: '欢迎邮件写的是发布者的帮助页面。',
        whatIf: '若当初让客户找发布者',
      },
    },
    ask: '当时告诉您技术问题应该找发布者，还是找我们？',
  },
  customerUsableContact: {
    label: '客户可用的联系方式',
    question: '发布者有没有客户可以直接使用的联系方式？',
    hint: '公开的支持页面或地址；仅限合作伙伴的不算。',
    values: {
      yes: {
        name: '有',
        about: '客户可以发邮件或致电。',
        example: '任何人都能打开的帮助页面。',
        whatIf: '若有客户可用的联系方式',
      },
      no: {
        name: '没有',
        about: '已知的联系方式都仅限合作伙伴。',
        example: '只有一个注明“合作伙伴专用”的邮箱。',
        whatIf: '若没有客户可用的联系方式',
      },
    },
    ask: '我们的客户可以使用哪个支持地址或页面来咨询此产品？',
  },
  resellerSplit: {
    label: '双方约定',
    question: '这类问题，您与提供商是怎么约定的？',
    hint: '政策只说双方共担，具体分工以双方约定为准。',
    values: {
      unrecorded: {
        name: '没有登记',
        about: '先找提供商。',
        example: '从没问过谁管什么。',
        whatIf: '若双方没有登记约定',
      },
      reseller: {
        name: '由我们答复',
        about: '约定归我方负责。',
        example: '附件二：账单问题由经销商答复。',
        whatIf: '若约定由我们负责',
      },
      provider: {
        name: '由提供商答复',
        about: '约定归提供商负责。',
        example: '附件二：账单问题由总代理答复。',
        whatIf: '若约定由提供商负责',
      },
    },
    ask: '这类问题由贵方（提供商）答复客户，还是由我们答复？',
  },
  refundWindow: {
    label: '退款期限',
    question: '还在退款期限内吗？',
    hint: '取决于计划和购买日期；这条规则历年有过变动。',
    values: {
      open: {
        name: '仍在期限内',
        about: '现在取消即可退款。',
        example: '昨天买的，按月计划。',
        whatIf: '若仍在退款期限内',
      },
      passed: {
        name: '已过期限',
        about: '能否退款只能由发布者决定。',
        example: '春天买的，秋天才发现。',
        whatIf: '若已过退款期限',
      },
    },
    ask: '请问是哪一天购买或续订的？是按月还是按年的计划？',
  },
  isvStep: {
    label: '发布者系统',
    question: '这一步是在发布者自己的系统里操作的吗？',
    hint: '例如发布者的配置页面或管理后台。',
    values: {
      yes: {
        name: '是',
        about: '在发布者一侧进行。',
        example: '在发布者网站上“输入许可证密钥”。',
        whatIf: '若这一步在发布者自己的系统里操作',
      },
      no: {
        name: '否',
        about: '在我方或微软的门户里进行。',
        example: '在合作伙伴中心更改席位。',
        whatIf: '若这一步不在发布者的系统里操作',
      },
    },
    ask: '这一步是在哪个页面上操作的？把浏览器里的网址发给我们即可。',
  },
  askWhom: {
    customer: '询问客户',
    colleague: '询问同事',
    publisher: '询问发布者',
    provider: '询问提供商',
  },
  source: {
    offer: '来自产品',
    contact: '来自联系人',
    profile: '来自设置',
    agreement: '来自约定',
    operator: '由您填写',
    pasted: '粘贴而来',
  },
} as const satisfies Translated<typeof english>;

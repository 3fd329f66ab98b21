import type { removalsTexts as english } from '../en/removals.ts';
import type { Translated } from '../translated.ts';

export const removalsTexts = {
  removed: {
    split: '已移除“{{name}}”的登记。',
    'local-rule': '已移除本台规则 {{name}}。',
    'policy-draft': '已放弃草案 {{name}}。',
    'policy-rule': '已从草案中移除规则 {{name}}。',
    offer: '已撤回手工填写的内容：{{name}}。',
    attachment: '已从案例中移除 {{name}}。',
    contact: '已移除联系人：{{name}}。',
    notice: '已移除服务公告“{{name}}”。',
    'contact-check': '联系人 {{name}} 已标为刚刚核实。',
    'notice-end': '已结束服务公告“{{name}}”。',
    day: '已移除{{name}}，保存后生效。',
  },
  back: '已恢复：{{name}}。',
  backAs: {
    'contact-check': '联系人 {{name}} 已恢复到核实之前的状态。',
    'notice-end': '服务公告“{{name}}”已恢复到结束之前的状态。',
  },
  many: {
    offers_one: '已撤回 {{count, number}} 个产品的手工填写内容。',
    offers_other: '已撤回 {{count, number}} 个产品的手工填写内容。',
    'offer-checks_one': '已将 {{count, number}} 个产品标为已核实。',
    'offer-checks_other': '已将 {{count, number}} 个产品标为已核实。',
    'offer-choices_one': '已更改 {{count, number}} 个产品的本台选择。',
    'offer-choices_other': '已更改 {{count, number}} 个产品的本台选择。',
    'contact-import_one': '已从文件中导入 {{count, number}} 个联系人。',
    'contact-import_other': '已从文件中导入 {{count, number}} 个联系人。',
    'notice-import_one': '已从文件中导入 {{count, number}} 条服务公告。',
    'notice-import_other': '已从文件中导入 {{count, number}} 条服务公告。',
  },
  manyBack: {
    offers_one: '已恢复 {{count, number}} 个产品的手工填写内容。',
    offers_other: '已恢复 {{count, number}} 个产品的手工填写内容。',
    'offer-checks_one': '{{count, number}} 个产品的核实标记已恢复原状。',
    'offer-checks_other': '{{count, number}} 个产品的核实标记已恢复原状。',
    'offer-choices_one': '{{count, number}} 个产品的本台选择已恢复原状。',
    'offer-choices_other': '{{count, number}} 个产品的本台选择已恢复原状。',
    'contact-import_one': '已撤回从文件中导入的 {{count, number}} 个联系人。',
    'contact-import_other': '已撤回从文件中导入的 {{count, number}} 个联系人。',
    'notice-import_one': '已撤回从文件中导入的 {{count, number}} 条服务公告。',
    'notice-import_other': '已撤回从文件中导入的 {{count, number}} 条服务公告。',
  },
} as const satisfies Translated<typeof english>;

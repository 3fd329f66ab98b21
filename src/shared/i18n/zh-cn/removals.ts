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
    day: '已移除{{name}}，保存后生效。',
  },
  back: '已恢复：{{name}}。',
} as const satisfies Translated<typeof english>;

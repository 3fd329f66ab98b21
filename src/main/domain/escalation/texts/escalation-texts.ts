import type { Locale } from '../../../../shared/model/locale.ts';
import { english } from './en.ts';
import type { EscalationTexts } from './text-shape.ts';
import { chinese } from './zh-cn.ts';

/** Texts of exports, by the language of the export. */
export const escalationTexts: Readonly<Record<Locale, EscalationTexts>> = {
  en: english,
  'zh-CN': chinese,
};

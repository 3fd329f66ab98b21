import { z } from '../zod.ts';

export const locales = ['en', 'zh-CN'] as const;
export const Locale = z.enum(locales);
export type Locale = (typeof locales)[number];

/** A text that the desk ships in every language it speaks. */
export const LocalText = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) });
export type LocalText = Readonly<z.infer<typeof LocalText>>;

import type { Escalation } from '../../../shared/model/escalation.ts';
import type { Locale } from '../../../shared/model/locale.ts';
import { toBody } from '../escalation/escalation-blocks.ts';
import { formatSize } from './format-size.ts';

/** A file of the case that goes along, or that is only named. */
export type ChosenAttachment = {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly as: 'file' | 'reference';
};

/** The text with a block before its last one that names the chosen files; without any, as it was. */
export function withAttachments(
  escalation: Escalation,
  attachments: readonly ChosenAttachment[],
): Escalation {
  if (attachments.length === 0) return escalation;
  const texts = attachmentTexts[escalation.language];
  const lines = attachments.map(({ fileName, sizeBytes, as }) =>
    texts[as](fileName, formatSize(sizeBytes)),
  );
  const block = { name: 'attachments', title: texts.title, text: lines.join('\n') } as const;
  const blocks = [...escalation.blocks.slice(0, -1), block, ...escalation.blocks.slice(-1)];
  return { ...escalation, blocks, body: toBody(blocks) };
}

type AttachmentTexts = {
  readonly title: string;
  readonly file: (name: string, size: string) => string;
  readonly reference: (name: string, size: string) => string;
};

const attachmentTexts: Readonly<Record<Locale, AttachmentTexts>> = {
  en: {
    title: 'Files',
    file: (name, size) => `Attached: ${name} (${size})`,
    reference: (name, size) => `On request: ${name} (${size})`,
  },
  'zh-CN': {
    title: '文件',
    file: (name, size) => `随附：${name}（${size}）`,
    reference: (name, size) => `可应要求提供：${name}（${size}）`,
  },
};

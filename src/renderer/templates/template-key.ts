import type { TemplateKey } from '../../shared/model/escalation.ts';

/** A template in the address of the window: `escalation.publisher.en`. */
export function toTemplateName({ purpose, recipient, language }: TemplateKey): string {
  return [purpose, recipient, language].join('.');
}

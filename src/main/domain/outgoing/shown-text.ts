import { createHash } from 'node:crypto';

import type { Escalation } from '../../../shared/model/escalation.ts';

/** SHA-256 of what an operator sees of a text before it leaves: whom it goes to, its subject and its body. */
export function hashShownText({
  subject,
  body,
  to,
}: Pick<Escalation, 'subject' | 'body' | 'to'>): string {
  const words = JSON.stringify([subject, body, to?.name ?? null, to?.email ?? null]);
  return createHash('sha256').update(words).digest('hex');
}

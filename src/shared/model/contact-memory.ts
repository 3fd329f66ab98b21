import { z } from '../zod.ts';

/** What the cases of this desk tell about a contact. */
export const ContactMemory = z.strictObject({
  contactId: z.string(),
  /** Escalations and transfers that went to it. */
  asked: z.number().int(),
  answered: z.number().int(),
  bounced: z.number().int(),
  /** Half of the answers came faster; null: it never answered. */
  medianHours: z.number().nullable(),
  lastAnsweredAt: z.iso.datetime().nullable(),
  lastBouncedAt: z.iso.datetime().nullable(),
});
export type ContactMemory = Readonly<z.infer<typeof ContactMemory>>;

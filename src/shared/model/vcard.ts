import { z } from '../zod.ts';
import { Contact, ContactEdit, ContactRole, ContactScope } from './contact.ts';

/** What is wrong with a card, or was left out of it. */
export const vcardProblems = [
  'not-readable',
  'needs-place',
  'not-allowed',
  'email-refused',
  'url-refused',
  'control-characters',
  'only-the-first',
] as const;
export type VcardProblem = (typeof vcardProblems)[number];

/** Where cards belong that do not say it themselves. */
export const VcardPlace = z.strictObject({ scope: ContactScope, role: ContactRole });
export type VcardPlace = Readonly<z.infer<typeof VcardPlace>>;

export const comparedFields = [
  'name',
  'email',
  'phone',
  'url',
  'hours',
  'openingHours',
  'timeZone',
  'languages',
  'audience',
  'note',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** One card of a file beside what the desk has. */
export const VcardItem = z.strictObject({
  /** Its place among the cards of the file, from 0. */
  index: z.number().int(),
  /** Of its beginning in the file, from 1. */
  line: z.number().int(),
  name: z.string(),
  status: z.enum(['new', 'same', 'differs', 'refused']),
  problems: z.array(z.enum(vcardProblems)).readonly(),
  /** Properties that were left out, such as pictures. */
  dropped: z.array(z.string()).readonly(),
  /** What would be kept; null: nothing can be. */
  edit: ContactEdit.nullable(),
  /** The contact that it is; null: none that the desk has. */
  contact: Contact.nullable(),
  /** In which they differ. */
  differences: z.array(z.enum(comparedFields)),
});
export type VcardItem = Readonly<z.infer<typeof VcardItem>>;

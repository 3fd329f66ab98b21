import { createHash } from 'node:crypto';

/** As it is hashed and compared: NFC, white space collapsed, trimmed. Its marks for bold and links stay. */
export function normaliseSentence(sentence: string): string {
  return sentence.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** SHA-256 of a normalised sentence, lower-case hex, as the policy lists it. */
export function hashSentence(normalised: string): string {
  return createHash('sha256').update(normalised).digest('hex');
}

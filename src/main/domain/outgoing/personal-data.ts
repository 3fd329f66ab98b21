import type { Escalation, GuardFinding } from '../../../shared/model/escalation.ts';
import { findPersonalDataIn } from './personal-data/find-personal-data.ts';

type OutgoingTexts = Pick<Escalation, 'blocks' | 'subject' | 'body' | 'fields'>;

/**
 * What of a text is personal or secret, each datum once, where it stands first. `allowed`: addresses and phone
 * numbers that may leave, of this desk and of contacts on record.
 */
export function findPersonalData(
  escalation: OutgoingTexts,
  allowed: readonly string[],
): readonly GuardFinding[] {
  const found = new Map<string, GuardFinding>();
  for (const { block, text } of textsOf(escalation)) {
    for (const { id, kind, shown } of findPersonalDataIn(text, allowed)) {
      if (!found.has(id)) found.set(id, { id, kind, block, shown });
    }
  }
  return [...found.values()];
}

/** The same text with what was found in it. The address it goes to is no finding. */
export function withFindings(escalation: Escalation, allowed: readonly string[]): Escalation {
  const known = escalation.to ? [...allowed, escalation.to.email] : allowed;
  return { ...escalation, findings: [...findPersonalData(escalation, known)] };
}

type PlacedText = { readonly block: GuardFinding['block']; readonly text: string };

/** The subject stands where its reference does; the fields repeat what is in the blocks. */
function textsOf({ blocks, subject, body, fields }: OutgoingTexts): readonly PlacedText[] {
  return [
    ...blocks.flatMap(({ name, title, text }) => [
      { block: name, text: title },
      { block: name, text },
    ]),
    { block: 'reference', text: subject },
    ...fields.flatMap(({ label, value }) => [
      { block: 'ids' as const, text: label },
      { block: 'ids' as const, text: value },
    ]),
    { block: 'ask', text: body },
  ];
}

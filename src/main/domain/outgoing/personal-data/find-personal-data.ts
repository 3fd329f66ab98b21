import { createHash } from 'node:crypto';

import { findBankAccounts } from './bank-account.ts';
import { findCardNumbers } from './card-number.ts';
import type { FoundDatum } from './found-datum.ts';
import { findIdentityNumbers } from './identity-number.ts';
import { findPasswords } from './password.ts';
import { findPrivateContacts } from './private-contact.ts';
import { findSecrets } from './secret.ts';

export type PersonalDatum = FoundDatum & {
  /** As it stands in the text. */
  readonly shown: string;
  /** Of its kind and its words: the same wherever it stands. */
  readonly id: string;
};

/**
 * Personal and secret data in a text, from its beginning to its end and none inside another. `allowed`: addresses
 * and phone numbers that are of work, such as this desk's own. Ids of the GUID form are never a finding.
 */
export function findPersonalDataIn(
  text: string,
  allowed: readonly string[],
): readonly PersonalDatum[] {
  const plain = withoutGuids(toHalfWidth(text));
  const found = [
    findSecrets(plain),
    findPasswords(plain),
    findCardNumbers(plain),
    findBankAccounts(plain),
    findIdentityNumbers(plain),
    findPrivateContacts(plain, allowed),
  ].flat();
  return withoutOverlaps(found).map((datum) => {
    const shown = text.slice(datum.at, datum.end);
    return { ...datum, shown, id: idOf(datum.kind, shown) };
  });
}

/** The wide forms that Chinese keyboards give become the plain ones; every place stays what it was. */
function toHalfWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll(/[\u00A0\u202F\u2007]/g, ' ')
    .replaceAll(/[\u2010\u2011\u2012\u2013\u2212]/g, '-');
}

const guid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi;

function withoutGuids(text: string): string {
  return text.replaceAll(guid, (it) => '_'.repeat(it.length));
}

/** The first kind that found a stretch has it. */
function withoutOverlaps(found: readonly FoundDatum[]): readonly FoundDatum[] {
  const kept: FoundDatum[] = [];
  for (const datum of found) {
    if (!kept.some((it) => datum.at < it.end && it.at < datum.end)) kept.push(datum);
  }
  return kept.toSorted((a, b) => a.at - b.at);
}

function idOf(kind: string, shown: string): string {
  return `${kind}-${createHash('sha256').update(`${kind}\n${shown}`).digest('hex').slice(0, 12)}`;
}

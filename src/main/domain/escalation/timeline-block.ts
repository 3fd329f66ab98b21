import { routeOf } from './case-route.ts';
import type { EscalationInput, ToldEntry } from './escalation-input.ts';
import { isExpected } from './expected-recipients.ts';
import { firstLine } from './first-line.ts';
import type { EscalationTexts } from './texts/text-shape.ts';
import { toVisibleLine } from './visible-text.ts';

/** More than this nobody reads; the first and the latest ones are told. */
const mostLines = 8;
const noteLength = 120;

/**
 * What happened so far, a line each. Colleagues read the words of the entries, everybody else what kind of
 * thing happened and with whom. Null: nothing but the question itself.
 */
export function writeTimeline(input: EscalationInput, texts: EscalationTexts): string | null {
  const { timeline } = input;
  const undone = new Set(
    timeline.filter(({ kind }) => kind === 'undone').map(({ details }) => details.entryId),
  );
  const told = timeline.filter(({ id }) => !undone.has(id)).filter((it) => isTold(it, input));
  if (told.length < 2) return null;
  const lines = told.map((entry) => writeEntry(entry, input, texts));
  if (lines.length <= mostLines) return lines.join('\n');
  const latest = lines.slice(1 - mostLines);
  const left = lines.length - latest.length - 1;
  return [lines[0], texts.timeline.between(left), ...latest].join('\n');
}

/** When this recipient was first written to; null: not that the desk knows. */
export function writtenOn({ supportCase, recipient }: EscalationInput): string | null {
  const sent = supportCase.exports.find(
    ({ to, purpose }) => to === recipient && purpose !== 'missing-facts',
  );
  const { waitingOn, waitingSince } = supportCase.progress;
  return (
    (sent?.exportedAt ?? (waitingOn === recipient ? waitingSince : null))?.slice(0, 10) ?? null
  );
}

const forAll: readonly ToldEntry['kind'][] = ['opened', 'answer', 'reopen'];
const withParty: readonly ToldEntry['kind'][] = [
  'call',
  'mail-in',
  'mail-out',
  'bounce',
  'escalate',
  'transfer',
];
const forColleagues: readonly ToldEntry['kind'][] = [
  'decision',
  'note',
  'correction',
  'hand-over',
  'close',
  'received',
];

/**
 * A customer reads of its own dealings with us, not of those with others. Nobody outside reads of our
 * colleagues or of what was written to the customer; of others only if they own the case or come next.
 */
function isTold({ kind, details }: ToldEntry, input: EscalationInput): boolean {
  const { recipient, purpose } = input;
  const { party } = details;
  // The same text in another form or language is not news to its reader.
  if (kind === 'mail-out' && party === recipient && details.purpose === purpose) return false;
  if (recipient === 'partner' && forColleagues.includes(kind)) return true;
  if (recipient !== 'partner' && party === 'partner') return false;
  if (forAll.includes(kind)) return true;
  if (!withParty.includes(kind)) return false;
  if (recipient === 'partner' || party === recipient) return true;
  return recipient !== 'customer' && (kind === 'bounce' || concernsOutside(kind, party, input));
}

function concernsOutside(
  kind: ToldEntry['kind'],
  party: ToldEntry['details']['party'],
  { supportCase }: EscalationInput,
): boolean {
  if (party === 'customer') return kind !== 'mail-out';
  return party !== undefined && party !== 'nobody' && isExpected(party, routeOf(supportCase));
}

function writeEntry(
  { kind, at, text, details }: ToldEntry,
  { recipient }: EscalationInput,
  texts: EscalationTexts,
): string {
  const { timeline } = texts;
  const when = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  const isReader = details.party === recipient && recipient !== 'partner';
  const party = isReader ? timeline.you : timeline.parties[details.party ?? 'nobody'];
  const kinds: Partial<Record<string, (party: string) => string>> = timeline.kinds;
  const what = kinds[kind]?.(party) ?? kind;
  const isQuestion = kind === 'opened';
  const words =
    recipient === 'partner' && !isQuestion ? toVisibleLine(firstLine(text, noteLength)) : '';
  return words === '' ? `${when} ${what}` : `${when} ${texts.label(what, words)}`;
}

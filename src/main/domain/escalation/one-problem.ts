/** A sentence that goes on to something else, in either language. */
const words = String.raw`also|besides|in addition|another (?:question|thing|problem|issue)|second(?:ly)?,|2[.)]\s|另外|此外|还有|第二|其次`;
/** What stands before is looked at only where such words begin: the spaces between are read once. */
const goesOn = new RegExp(String.raw`(?=${words})(?<=(?:^|[.!?。！？;；\n])\s*)`, 'iu');
const question = /[?？]/gu;

/** A message that seems to hold two problems: a case about both is sent back by whoever owns one. */
export function asksTwoThings(text: string): boolean {
  return goesOn.test(text) || (text.match(question)?.length ?? 0) > 2;
}

import { isCourtesy } from './strip-courtesy.ts';

/** The smallest stretch of a message that can be a question of its own. */
export type MessageUnit = {
  readonly text: string;
  /** It begins with a number, a bullet or words such as "also": its writer says that it is another matter. */
  readonly isAnnounced: boolean;
};

const item =
  /^\s*(?:\(?\d{1,2}[.):、）]\s*(?!\d)|[-*•·▪]\s+|\(?[a-h]\)\s+|[（(]?[一二三四五六七八九十][、）)]\s*|[①-⑳]\s*|第[一二三四五](?:个问题)?[，,：:是]?\s*|(?:first|second|third|fourth)(?:ly)?\b,?(?! (?:time|line|level|step|one|day|week|month|half|quarter|payment|invoice)\b)\s*|(?:question|issue|point|topic) (?:\d|one|two|three)\b[:.]?\s*|问题[一二三四\d][：:、]?\s*)/iu;
const another =
  /^\s*(?:(?:and )?also\b|(?:and )?(?:one|another|a second|a different|one more|last|final) (?:more )?(?:thing|question|point|matter|topic|issue|request|question)\b|additionally\b|besides\b|(?:on )?(?:a|an)?(?:nother| separate| different|n unrelated)(?: note| matter| topic| question| issue)\b|separately\b|by the way\b|btw\b|unrelated\b|furthermore\b|moreover\b|in addition\b|apart from (?:that|this)\b|while (?:i am|i'm|we are|we're) at it\b|p\.? ?s\b|oh,? and\b|secondly\b|lastly\b|finally,|plus[, ]|另外|此外|还有(?!没有|多少|多久|几)|还想(?:问|请教|了解)|顺便|再(?:问|请教|咨询)|其次|再者|再一个|再有|对了|除此之外|附带|同时(?:想|请|也)|最后|另一|另有|再麻烦)/iu;
/** Where a sentence goes on with another matter: cut before it. */
const inside =
  /(?<=[,;，；、。.!?！？\s])(?=(?:and also|and another thing|also,? (?:can|could|how|what|when|where|why|who|is|are|do|does|please|we|i|our|the|my)|and (?:can you|could you|please|(?:send|give|show|tell|add|cancel|refund|explain|let) (?:me|us|the|our|my|a|an|\d)|how (?:do|can|much)|where (?:do|can|is)|what (?:is|does)|when (?:is|does|will)|why (?:is|was|do|does))|another (?:question|thing|matter|issue)|one more (?:question|thing)|by the way|btw|on another note|separately)\b)|(?<=[,;，；、。！？\s])(?=另外|此外|还有(?!没有|多少|多久|几)|还想(?:问|请教|了解)|顺便|再(?:问|请教|咨询)|其次|对了|除此之外|同时(?:想|请))/giu;
/** Ends of sentences; "e.g.", "v1.2" and "No. 5" go on. */
const sentenceEnd =
  /(?<=[。！？；!?]["”’)）]?)(?![。！？!?"”’)）])|(?<=(?<!\b(?:e\.g|i\.e|etc|no|nr|approx|incl|vs|mr|ms|mrs|dr|inc|ltd|co|st))\.)\s+(?=[\p{Lu}\p{Script=Han}"“(\d]|\p{Ll}+\b)/giu;
const holdsLetter = /\p{L}/u;

/** The lines, items and sentences of a message, without greetings, closings and empty ones. */
export function splitUnits(text: string): MessageUnit[] {
  return text
    .split(/\r?\n/u)
    .filter((line) => !isCourtesy(line))
    .flatMap((line) => splitLine(line))
    .filter((unit) => !isCourtesy(unit.text));
}

/** What is asked, without the words that only say that something else is asked. */
export function withoutAnnouncement(text: string): string {
  const rest = text.replace(another, '').replace(/^[\s,:，：.、-]+/u, '');
  return holdsLetter.test(rest) ? rest : text;
}

function splitLine(line: string): MessageUnit[] {
  const isItem = item.test(line);
  return line
    .split(sentenceEnd)
    .flatMap((sentence) => sentence.split(inside))
    .map((piece) => piece.trim())
    .filter((piece) => holdsLetter.test(piece))
    .map((piece, index) => ({
      text: index === 0 && isItem ? piece.replace(item, '').trim() || piece : piece,
      isAnnounced: (index === 0 && isItem) || another.test(piece) || item.test(piece),
    }));
}

import type { Topic } from '../../../shared/model/facts.ts';
import type { MessagePart, TopicSuggestion } from '../../../shared/model/topic-suggestion.ts';
import { type MessageUnit, splitUnits, withoutAnnouncement } from './split-units.ts';
import { stripSignature } from './strip-courtesy.ts';

type Suggest = (text: string) => TopicSuggestion[];

/** Units that belong together so far, and what they are about. */
type Group = {
  readonly units: readonly MessageUnit[];
  readonly topics: readonly TopicSuggestion[];
};

/** How sure the first topic of a part must be: less where its writer announced another matter. */
const leastScore = { announced: 0.3, plain: 0.5 } as const;
/** How little the topic of a part may explain of another part, as a share of that part's own topic. */
const mostOverlap = { announced: 0.6, plain: 0.15 } as const;
/** More questions than this in one message are not taken apart by a machine. */
const mostParts = 20;
/** A text of more units is a report, not a list of questions. */
const mostUnits = 100;
/** What a question is about stands in this much of it; words that come after it change nothing. */
const mostRanked = 1_000;

/** A question or a wish. */
const wants =
  /[?？]|\b(?:how|what|when|where|why|who|which|can|could|would|please|pls|need|wants?|would like|we'd like|i'd like|request|send|refund|cancel|add|give|show)\b|吗|呢|么|怎么|如何|什么|为什么|为何|哪|多少|能否|能不能|可否|可不可以|是否|请|麻烦|想|需要|帮|求|希望/iu;
/** Trouble: whoever tells of it wants it gone. */
const trouble =
  /\b(?:fail(?:s|ed|ing)?|errors?|wrong|broken|down|offline|crash(?:es|ed)?|cannot|can't|not|no|twice|never)\b|报错|失败|不了|不对|不上|无法|没有|没|被|错/iu;
/** Sentences that go on about the matter before them, whatever their words. */
const goesOn =
  /^\W*(?:(?:so|and|then|but) )?(?:what (?:can|should|shall|do|could) (?:we|i|you)\b(?: do)?|how long (?:does|will|would)|when (?:will|can|would) (?:it|this|that|we|i|you)\b|(?:can|could|would) (?:you|someone|anyone|anybody) (?:please )?(?:help|check|look|confirm|advise|explain|fix|investigate|clarify|assist|tell|let me know)\b|please (?:help|advise|confirm|check|explain|fix|investigate|clarify|look|assist|reply|respond|hurry|correct|solve|resolve|let (?:me|us) know|get back)|any (?:ideas?|news|updates?|help|advice|suggestions?)\b|why (?:is|does|did) (?:that|this|it)\b|is (?:that|this|it)\b|does (?:that|this|it)\b|do you know\b|(?:where|who|what) is (?:that|this|it)\b|we (?:have )?(?:tried|checked|already)\b|i (?:have )?(?:tried|checked|already)\b)|^\W*(?:那么?|所以|那|但|但是)?[，,]?(?:请问)?(?:怎么办|该?怎么处理|如何处理|怎么解决|如何解决|要多久|多久|需要多久|什么时候能|何时能|是什么原因|什么原因|为什么会这样|怎么回事|请(?:您|你们)?(?:尽快|帮忙|核实|确认|处理|看|查|协助|回复|告知|解决|指导)|麻烦(?:您|你们)?(?:尽快|核实|确认|处理|看|查|回复|解决)|能帮|可以帮|谁能|有没有办法|有什么办法|我们?(?:已经)?(?:试|检查|重启|换)过?了?)/iu;

/**
 * The questions of a message that holds several, each in its writer's words. Empty when it holds one:
 * sentences that only tell more about the question before stay with it.
 */
export function splitMessage(text: string, suggest: Suggest): MessagePart[] {
  const units = splitUnits(stripSignature(text));
  if (units.length < 2 || units.length > mostUnits) return [];
  const groups = gather(units, suggest);
  if (groups.length < 2 || groups.length > mostParts) return [];
  return groups.map((group) => ({ text: textOf(group), topics: [...group.topics] }));
}

function gather(units: readonly MessageUnit[], suggest: Suggest): Group[] {
  const groups: Group[] = [];
  for (const unit of units) {
    const topics = suggest(withoutAnnouncement(unit.text));
    const last = groups.at(-1);
    const same = groups.findIndex(
      (group) => isClear(group, 'plain') && firstTopic(group.topics) === firstTopic(topics),
    );
    if (last && isAnotherQuestion(unit, topics, last)) {
      if (same === -1) groups.push({ units: [unit], topics });
      else groups[same] = join(groups[same] ?? last, unit, suggest);
    } else if (last) {
      groups[groups.length - 1] = join(last, unit, suggest);
    } else {
      groups.push({ units: [unit], topics });
    }
  }
  return groups;
}

function isAnotherQuestion(
  unit: MessageUnit,
  topics: readonly TopicSuggestion[],
  before: Group,
): boolean {
  const kind = unit.isAnnounced ? 'announced' : 'plain';
  if (kind === 'plain' && !standsAlone(unit, before)) return false;
  const [own, earlier] = [firstTopic(topics), firstTopic(before.topics)];
  if (own === undefined || earlier === undefined || own === earlier) return false;
  return (
    isClear({ units: [unit], topics }, kind) &&
    isClear(before, kind) &&
    overlap(topics, earlier) <= mostOverlap[kind] &&
    overlap(before.topics, own) <= mostOverlap[kind]
  );
}

function standsAlone({ text }: MessageUnit, before: Group): boolean {
  if (goesOn.test(text) || !wants.test(text)) return false;
  return before.units.some((unit) => wants.test(unit.text) || trouble.test(unit.text));
}

function isClear({ topics }: Group, kind: keyof typeof leastScore): boolean {
  const [first] = topics;
  return first !== undefined && first.topic !== 'other' && first.score >= leastScore[kind];
}

/** How near `topic` comes to the first of `topics`: 1 is level. */
function overlap(topics: readonly TopicSuggestion[], topic: Topic): number {
  const score = topics.find((each) => each.topic === topic)?.score ?? 0;
  return score / (topics[0]?.score ?? 1);
}

function firstTopic(topics: readonly TopicSuggestion[]): Topic | undefined {
  return topics[0]?.topic;
}

function join(group: Group, unit: MessageUnit, suggest: Suggest): Group {
  const units = [...group.units, unit];
  const isLong = textOf(group).length >= mostRanked;
  return { units, topics: isLong ? group.topics : suggest(textOf({ units })) };
}

function textOf({ units }: Pick<Group, 'units'>): string {
  return units.map(({ text }) => text).join('\n');
}

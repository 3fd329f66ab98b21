import { QuestionText } from '../limits.ts';
import { z } from '../zod.ts';
import { factValues } from './facts.ts';

/** A topic that the words of a message point to. It never decides. */
export const TopicSuggestion = z.strictObject({
  topic: z.enum(factValues.topic),
  /** 0 to 1; the 27 topics together make 1. */
  score: z.number().min(0).max(1),
  /** The words of the message that led there, the strongest first. */
  because: z.array(z.string()),
});
export type TopicSuggestion = Readonly<z.infer<typeof TopicSuggestion>>;

/** A message that holds more than one question, taken apart. */
export const MessagePart = z.strictObject({
  text: z.string(),
  topics: z.array(TopicSuggestion),
});
export type MessagePart = Readonly<z.infer<typeof MessagePart>>;

/** What a received e-mail says. */
export const ReceivedMessage = z.strictObject({
  subject: z.string(),
  /** Name and address, or null. */
  from: z.string().nullable(),
  sentAt: z.iso.datetime().nullable(),
  /** Subject and body as one question; quoted older messages are left out. */
  text: QuestionText,
  /** True when the body was longer than a question may be. */
  isCut: z.boolean(),
});
export type ReceivedMessage = Readonly<z.infer<typeof ReceivedMessage>>;

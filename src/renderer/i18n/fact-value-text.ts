import type { TFunction } from 'i18next';

import type { FactName } from '../../shared/model/facts.ts';
import { lookUp } from './look-up.ts';

/** The name of a fact's value, in words a person would say. */
export function factValueName(t: TFunction, fact: FactName, value: string): string {
  return fact === 'topic'
    ? lookUp(t, `topics.${value}.name`)
    : lookUp(t, `facts.${fact}.values.${value}.name`);
}

/** One line on what the value means. */
export function factValueAbout(t: TFunction, fact: FactName, value: string): string {
  return fact === 'topic'
    ? lookUp(t, `topics.${value}.about`)
    : lookUp(t, `facts.${fact}.values.${value}.about`);
}

/** Somebody's words, or a situation, that the value fits. */
export function factValueExample(t: TFunction, fact: FactName, value: string): string {
  return fact === 'topic'
    ? lookUp(t, `topics.${value}.example`)
    : lookUp(t, `facts.${fact}.values.${value}.example`);
}

/** The policy's own word for a topic. */
export function topicTerm(t: TFunction, topic: string): string {
  return lookUp(t, `topics.${topic}.term`);
}

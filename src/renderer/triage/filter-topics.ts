import { texts as english } from '../../shared/i18n/en/texts.ts';
import { texts as chinese } from '../../shared/i18n/zh-cn/texts.ts';
import type { SearchOption } from '../parts/option-list.tsx';
import type { Choice } from './choice-list.tsx';

/** Topics with every word of `text` in their name, term or definition, in either language; names first. */
export function filterTopics(choices: readonly Choice[], text: string): SearchOption[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const matches = choices.filter((it) => words.every((word) => haystack(it.value).includes(word)));
  const isByName = (it: Choice): boolean =>
    words.every((word) => it.name.toLowerCase().includes(word));
  return [...matches.filter(isByName), ...matches.filter((it) => !isByName(it))].map(
    ({ value, name, about }) => ({ id: value, title: name, about }),
  );
}

function haystack(topic: string): string {
  const entries = [english.topics, chinese.topics].flatMap((topics) =>
    Object.entries(topics).flatMap(([name, entry]) =>
      name === topic && 'term' in entry ? [entry.name, entry.term, entry.about] : [],
    ),
  );
  return [topic, ...entries].join(' ').toLowerCase();
}

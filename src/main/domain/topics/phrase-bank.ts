import type { Topic } from '../../../shared/model/facts.ts';
import type { Locale } from '../../../shared/model/locale.ts';

/** How people put a question of each topic, in one language. */
export type Phrasings = Readonly<Record<Topic, readonly string[]>>;

/**
 * Words of both languages that say the same thing at a support desk, by a name for their meaning.
 * A Latin word that ends in `*` stands for all words that begin so.
 */
export type WordFamilies = Readonly<Record<string, Readonly<Record<Locale, readonly string[]>>>>;

/** All that the ranking of topics is learnt from. */
export type PhraseBank = {
  readonly phrasings: Readonly<Record<Locale, Phrasings>>;
  readonly families: WordFamilies;
};

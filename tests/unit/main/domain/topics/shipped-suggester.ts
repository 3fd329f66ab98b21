import { join } from 'node:path';

import { createTopicSuggester } from '../../../../../src/main/domain/topics/topic-suggester.ts';
import { readPhraseBank } from '../../../../../src/main/store/phrase-bank.ts';

export const resourcesFolder = join(import.meta.dirname, '../../../../../resources');
export const shippedBank = readPhraseBank(resourcesFolder);

/** The suggester as the desk makes it. */
export const shipped = createTopicSuggester(shippedBank);

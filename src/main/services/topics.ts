import type { Handlers } from '../../shared/contract.ts';
import { createTopicSuggester, type TopicSuggester } from '../domain/topics/topic-suggester.ts';
import { readPhraseBank } from '../store/phrase-bank.ts';
import { readMailFile, toReceivedMessage } from './received-message.ts';
import type { Uploads } from './uploads.ts';

type TopicDeps = {
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
  readonly resourcesFolder: string;
};

/** What a message is probably about. It ranks topics; it never decides. */
export function createTopicHandlers({
  uploads,
  resourcesFolder,
}: TopicDeps): Pick<Handlers, 'triage.suggest' | 'triage.readMessage'> {
  let suggester: TopicSuggester | undefined;
  const learn = (): TopicSuggester => {
    suggester ??= createTopicSuggester(readPhraseBank(resourcesFolder));
    return suggester;
  };

  return {
    'triage.suggest': ({ text }) => {
      const { suggest, parts } = learn();
      return { topics: suggest(text), parts: parts(text) };
    },

    'triage.readMessage': async ({ uploadId }) => {
      const { path } = uploads.find(uploadId);
      try {
        return toReceivedMessage(await readMailFile(path));
      } finally {
        await uploads.forget(uploadId);
      }
    },
  };
}

import type { Handlers } from '../../shared/contract.ts';
import type { UnfinishedTextRepository } from '../store/desk/unfinished-text-repository.ts';

type UnfinishedDeps = {
  readonly unfinishedTexts: UnfinishedTextRepository;
  readonly now: () => Date;
};

/** Keeps what is typed until it is done. */
export function createUnfinishedHandlers({
  unfinishedTexts,
  now,
}: UnfinishedDeps): Pick<Handlers, 'unfinished.load' | 'unfinished.save'> {
  return {
    'unfinished.load': ({ place }) => ({ text: unfinishedTexts.find(place) }),

    'unfinished.save': ({ place, text }) => {
      if (text === null) unfinishedTexts.remove(place);
      else unfinishedTexts.save(place, text, now().toISOString());
      return {};
    },
  };
}

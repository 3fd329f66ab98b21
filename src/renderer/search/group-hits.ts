import type { TFunction } from 'i18next';

import { hitKinds, type SearchHit } from '../../shared/model/search-hit.ts';
import type { OptionGroup } from '../parts/option-list.tsx';

/** Hits under the names of their kinds. An option's id is the hit's place in `hits`. */
export function groupHits(t: TFunction, hits: readonly SearchHit[]): OptionGroup[] {
  return hitKinds
    .map((kind) => ({
      id: kind,
      title: t(`search.kind.${kind}`),
      options: hits.flatMap((hit, index) =>
        hit.kind === kind ? [{ id: String(index), title: hit.title, about: aboutOf(hit) }] : [],
      ),
    }))
    .filter((group) => group.options.length > 0);
}

function aboutOf({ kind, id, publisher }: SearchHit): string {
  if (kind === 'case') return publisher === '' ? id : `${id} · ${publisher}`;
  return kind === 'publisher' ? id : publisher;
}

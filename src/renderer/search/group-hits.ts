import type { TFunction } from 'i18next';

import { hitKinds, type SearchHit } from '../../shared/model/search-hit.ts';
import type { OptionGroup } from '../parts/option-list.tsx';

type HitKind = SearchHit['kind'];

/**
 * Hits under the names of their kinds, which stand in one order whatever is typed. An option's id is the hit's
 * place in `hits`, or `more/` and the kind.
 */
export function groupHits(
  t: TFunction,
  hits: readonly SearchHit[],
  more: readonly HitKind[] = [],
): OptionGroup[] {
  return hitKinds
    .map((kind) => ({
      id: kind,
      title: t(`search.kind.${kind}`),
      options: [
        ...hits.flatMap((hit, index) =>
          hit.kind === kind
            ? [{ id: String(index), title: hit.title, about: aboutOf(t, hit) }]
            : [],
        ),
        ...(more.includes(kind) ? [{ id: `more/${kind}`, title: t(`search.more.${kind}`) }] : []),
      ],
    }))
    .filter((group) => group.options.length > 0);
}

/** What stands below a hit's title. */
export function aboutOf(t: TFunction, { kind, id, publisher }: SearchHit): string {
  if (kind === 'case') return publisher === '' ? id : `${id} · ${publisher}`;
  if (kind === 'policy' && id.startsWith('topic/')) return t('search.topic');
  if (kind === 'policy' && id.startsWith('note/')) return t('search.note');
  return kind === 'publisher' ? id : publisher;
}

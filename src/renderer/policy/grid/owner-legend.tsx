import { useTranslation } from 'react-i18next';

import { owners } from '../../../shared/model/decision.ts';
import type { GridCell } from '../../../shared/model/policy-change.ts';
import { OwnerName } from '../../parts/owner-name.tsx';
import { LocalMark } from './local-mark.tsx';

type Props = {
  readonly cells: readonly GridCell[];
  readonly isAgreed: (cell: GridCell) => boolean;
};

/** Every owner with its shape, what several shapes in one cell mean, and the mark of agreements. */
export function OwnerLegend({ cells, isAgreed }: Props) {
  const { t } = useTranslation();
  const hasSeveral = cells.some((it) => it.owners.length > 1);
  return (
    <section aria-label={t('policy.grid.legend')}>
      <ul className="legend">
        {owners.map((it) => (
          <li key={it}>
            <OwnerName owner={it} />
          </li>
        ))}
        {cells.some(isAgreed) ? (
          <li className="legend-local">
            <LocalMark />
            {t('policy.grid.local')}
          </li>
        ) : null}
      </ul>
      {hasSeveral ? <p className="dim">{t('policy.grid.several')}</p> : null}
    </section>
  );
}

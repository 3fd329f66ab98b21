import { useTranslation } from 'react-i18next';

import { owners } from '../../../shared/model/decision.ts';
import type { GridCell } from '../../../shared/model/policy-change.ts';
import { OwnerName } from '../../parts/owner-name.tsx';

/** Every owner with its shape, and what several shapes in one cell mean. */
export function OwnerLegend({ cells }: { readonly cells: readonly GridCell[] }) {
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
      </ul>
      <p className="dim">{hasSeveral ? t('policy.grid.several') : null}</p>
    </section>
  );
}

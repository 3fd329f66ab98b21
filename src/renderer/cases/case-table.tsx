import { useTranslation } from 'react-i18next';

import type { CaseSummary } from '../../shared/model/support-case.ts';
import { toHash } from '../app/route.ts';
import { OwnerName } from '../parts/owner-name.tsx';
import { TimeAgo } from '../parts/time-ago.tsx';

/** One line per case; the question opens it. */
export function CaseTable({ cases }: { readonly cases: readonly CaseSummary[] }) {
  const { t } = useTranslation();
  return (
    <table className="case-table">
      <thead>
        <tr>
          <th scope="col">{t('cases.column.reference')}</th>
          <th scope="col">{t('cases.column.title')}</th>
          <th scope="col">{t('cases.column.owner')}</th>
          <th scope="col" className="wide-only">
            {t('cases.column.offer')}
          </th>
          <th scope="col">{t('cases.column.customer')}</th>
          <th scope="col">{t('cases.column.severity')}</th>
          <th scope="col">{t('cases.column.created')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((it) => (
          <tr key={it.id}>
            <td className="code">{it.reference}</td>
            <td className="case-title">
              <a
                className="clip"
                title={it.title}
                href={toHash({ screen: 'case', reference: it.reference, view: 'decision' })}
              >
                {it.title}
              </a>
            </td>
            <td>
              <OwnerCell decision={it.decision} override={it.override} />
            </td>
            <td className="wide-only">
              <span className="clip" title={it.offerName ?? ''}>
                {it.offerName}
              </span>
            </td>
            <td>
              <span className="clip" title={it.customer ?? ''}>
                {it.customer}
              </span>
            </td>
            <td>{it.severity}</td>
            <td className="number">
              <TimeAgo at={it.createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OwnerCell({ decision, override }: Pick<CaseSummary, 'decision' | 'override'>) {
  const { t } = useTranslation();
  if (override) {
    return (
      <span className="owner-cell">
        <OwnerName owner={override.owner} />
        <span className="tag">{t('cases.overridden')}</span>
      </span>
    );
  }
  if (decision?.status === 'routed') return <OwnerName owner={decision.owner} />;
  return <span className="dim">{t(decision === null ? 'cases.unreadable' : 'decision.open')}</span>;
}

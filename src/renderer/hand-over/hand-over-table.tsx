import { useTranslation } from 'react-i18next';

import { toHash } from '../app/route.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { HandOverGroup } from './hand-over-groups.ts';
import { nextText, waitingText } from './hand-over-text.ts';

type Props = { readonly group: HandOverGroup; readonly now: Date };

/** The cases of one group, one line each. */
export function HandOverTable({ group, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { name, cases } = group;
  return (
    <section className="hand-over-group">
      <h3 className="section-heading">
        {t(`handOver.groups.${name}`)} <span className="count">{cases.length}</span>
      </h3>
      <table className="hand-over-table" aria-label={t(`handOver.groups.${name}`)}>
        <colgroup>
          <col className="hand-over-reference" />
          <col />
          <col className="hand-over-customer" />
          <col className="hand-over-waiting" />
          <col className="hand-over-next" />
        </colgroup>
        <thead>
          <tr>
            {(['reference', 'title', 'customer', 'waiting', 'next'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`cases.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((it) => (
            <tr key={it.reference}>
              <td className="code">
                <a href={toHash({ screen: 'case', reference: it.reference, view: 'timeline' })}>
                  {it.reference}
                </a>
              </td>
              <td>
                <span className="clip-2 break" title={it.title}>
                  {it.title}
                </span>
              </td>
              <td>
                <span className="clip-2 break" title={it.customer ?? ''}>
                  {it.customer}
                </span>
              </td>
              <td>{waitingText(t, it, now, locale)}</td>
              <td className="break">{nextText(it, now, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

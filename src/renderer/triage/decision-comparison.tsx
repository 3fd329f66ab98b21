import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Decision } from '../../shared/model/decision.ts';
import type { AnswerPreview } from '../../shared/model/triage.ts';
import { OwnerName } from '../parts/owner-name.tsx';

type Props = { readonly before: Decision; readonly after: AnswerPreview };

const rows = ['owner', 'firstContact', 'contact', 'escalateTo', 'rule'] as const;
type Row = (typeof rows)[number];

/** The decision now beside the one then; what differs stands out. */
export function DecisionComparison({ before, after }: Props) {
  const { t } = useTranslation();
  const isSame = rows.every(
    (row) => row === 'rule' || textOf(before, row) === textOf(after.decision, row),
  );
  return (
    <>
      {after.decision.status === 'needs-fact' ? (
        <p>{t('triage.changeStep.asksOn', { fact: t(`facts.${after.decision.ask}.label`) })}</p>
      ) : null}
      {isSame ? <p>{t('triage.changeStep.same')}</p> : null}
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('triage.changeStep.row')}</span>
            </th>
            <th scope="col">{t('triage.changeStep.before')}</th>
            <th scope="col">{t('triage.changeStep.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} data-changed={textOf(before, row) !== textOf(after.decision, row)}>
              <th scope="row">{t(`triage.changeStep.${row}`)}</th>
              <td>
                <Cell decision={before} row={row} />
              </td>
              <td>
                <Cell decision={after.decision} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function textOf(decision: Decision, row: Row): string {
  if (decision.status === 'routed') return String(decision[row]);
  return row === 'owner' && decision.owners.length === 1 ? decision.owners.join() : `open ${row}`;
}

function Cell({ decision, row }: { readonly decision: Decision; readonly row: Row }): ReactNode {
  const { t } = useTranslation();
  if (decision.status !== 'routed') {
    if (row === 'owner') return <Owners decision={decision} />;
    return <span className="dim">{t('triage.changeStep.notKnownYet')}</span>;
  }
  if (row === 'owner') return <OwnerName owner={decision.owner} />;
  if (row === 'rule') return <span className="code">{decision.rule}</span>;
  if (row === 'firstContact') return t(`decision.firstContact.${decision.firstContact}`);
  const hop = decision[row];
  return hop === null ? t('triage.changeStep.none') : t(`decision.hop.${hop}`);
}

function Owners({ decision }: { readonly decision: Extract<Decision, { status: 'needs-fact' }> }) {
  return (
    <span className="owner-stack">
      {decision.owners.map((owner) => (
        <OwnerName key={owner} owner={owner} />
      ))}
    </span>
  );
}

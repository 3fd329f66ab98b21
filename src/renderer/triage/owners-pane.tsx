import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { owners, type Owner } from '../../shared/model/decision.ts';
import type { NextQuestion } from '../../shared/model/triage.ts';
import { valueInList } from '../decision/value-in-list.ts';
import { LiveStatus } from '../parts/live-status.tsx';
import { OwnerName } from '../parts/owner-name.tsx';
import { settlingKeys } from './settling-keys.ts';
import { isAsking, type TriageWork } from './triage-work.ts';

const mostAnswersNamed = 3;
/** Where there are more, a few of them stand for the rest. */
const fewAnswersNamed = 2;

/** Everybody who could own a question: who still can, by which answers, and who is ruled out. */
export function OwnersPane({ work }: { readonly work: TriageWork }) {
  const { t } = useTranslation();
  const { last } = work.step;
  if (last === null) return null;
  const possible = last.owners;
  const next =
    work.stage === 'questions' && work.change === null && !isAsking(work) ? last.next : null;
  const keys = settlingKeys(next);
  return (
    <section className="stack-tight">
      <h2 className="label">
        {t(last.decision.status === 'routed' ? 'triage.owners.settled' : 'triage.owners.label')}
      </h2>
      <ul className="owner-list">
        {owners.map((owner) => {
          const isOut = !possible.includes(owner);
          return (
            <li key={owner} data-out={isOut}>
              <OwnerName owner={owner} isOut={isOut} />
              {isOut ? (
                <span className="visually-hidden">{t('triage.owners.out')}</span>
              ) : (
                <p className="owner-by">{answersFor(t, next, owner)}</p>
              )}
            </li>
          );
        })}
      </ul>
      {keys.length === 0 ? null : (
        <p className="dim">
          {t('triage.owners.settles', {
            keys: keys.join(t('common.listSeparator')),
            count: keys.length,
          })}
        </p>
      )}
      {next !== null && possible.length === 1 ? (
        <p className="dim">{t('triage.owners.onlyOwner')}</p>
      ) : null}
      <LiveStatus
        text={possible.map((it) => t(`decision.owner.${it}`)).join(t('common.listSeparator'))}
      />
    </section>
  );
}

/** The answers that lead to `owner`, by name. */
function answersFor(t: TFunction, next: NextQuestion | null, owner: Owner): string {
  if (next === null) return '';
  const leading = next.answers.filter((it) => it.owners.includes(owner));
  if (leading.length === next.answers.length) return '';
  const names = leading
    .slice(0, leading.length > mostAnswersNamed ? fewAnswersNamed : mostAnswersNamed)
    .map((it) => valueInList(t, next.fact, it.value));
  const more = leading.length - names.length;
  const rest = more > 0 ? [t('triage.owners.more', { count: more })] : [];
  return [...names, ...rest].join(t('common.listSeparator'));
}

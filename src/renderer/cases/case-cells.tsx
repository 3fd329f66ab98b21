import { useTranslation } from 'react-i18next';

import type { CaseProgress } from '../../shared/model/case-progress.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { OwnerName } from '../parts/owner-name.tsx';
import { formatDue } from './format-due.ts';

/** Whose the case is; an operator's decision wins. */
export function OwnerCell({ decision, override }: Pick<CaseSummary, 'decision' | 'override'>) {
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

type ProgressProps = { readonly progress: CaseProgress; readonly now: Date };

/** On whom a case waits and for how long, or how it ended. */
export function WaitingCell({ progress, now }: ProgressProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { status, closedAs, waitingOn, waitingSince, handling } = progress;
  if (status === 'closed') {
    const outcome = closedAs === null ? null : t(`timeline.outcomes.${closedAs}`);
    const text =
      outcome === null
        ? t('timeline.status.closedPlain')
        : t('timeline.status.closed', { outcome });
    return (
      <span className="clip dim" title={text}>
        {text}
      </span>
    );
  }
  if (waitingOn === 'nobody') {
    const holder = t(handling === 'transferred' ? 'cases.theirs' : 'cases.ourTurn');
    return (
      <span className="clip" title={holder}>
        {holder}
      </span>
    );
  }
  const party = t(`timeline.parties.${waitingOn}`);
  return (
    <span className="clip" title={handling === 'transferred' ? t('cases.theirs') : party}>
      {party}
      {waitingSince === null ? null : (
        <time
          className="cell-about"
          dateTime={waitingSince}
          title={formatDateTime(waitingSince, locale)}
        >
          {formatAgo(waitingSince, now, locale)}
        </time>
      )}
    </span>
  );
}

/** What is next and when; what is past says so. */
export function NextCell({ progress, now }: ProgressProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { nextAction, nextActionAt } = progress;
  if (nextAction === null && nextActionAt === null) return null;
  const isLate = nextActionAt !== null && Date.parse(nextActionAt) < now.getTime();
  return (
    <span className="clip" title={nextAction ?? ''}>
      {nextActionAt === null ? null : (
        <time
          className="cell-due number"
          data-late={isLate || undefined}
          dateTime={nextActionAt}
          title={formatDateTime(nextActionAt, locale)}
        >
          {formatDue(nextActionAt, now, locale)}
          {isLate ? <span className="visually-hidden">{t('timeline.status.overdue')}</span> : null}
        </time>
      )}
      {nextAction}
    </span>
  );
}

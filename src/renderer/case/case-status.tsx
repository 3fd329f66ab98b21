import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { CaseProgress } from '../../shared/model/case-progress.ts';
import type { Locale } from '../../shared/model/locale.ts';
import { toHash } from '../app/route.ts';
import { ClockMark } from '../clocks/clock-mark.tsx';
import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import type { CaseWork } from './case-work.ts';

/** One line below the title, the same in every view: how the case stands. */
export function CaseStatus({ work }: { readonly work: CaseWork }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const { progress } = work.supportCase;
  const { theirReference } = work.details;
  const isOpen = progress.status === 'open';
  const isOverdue =
    isOpen && progress.nextActionAt !== null && Date.parse(progress.nextActionAt) < now.getTime();
  return (
    <section className="case-status" aria-label={t('timeline.status.label')}>
      <span className="case-status-now" data-status={progress.status}>
        {standing(t, progress)}
      </span>
      {isOpen && isWaitingTold(progress) ? <span>{waiting(t, progress, now, locale)}</span> : null}
      {isOpen ? (
        <span>
          {planned(t, progress, locale)}
          {isOverdue ? <b className="warn"> {t('timeline.status.overdue')}</b> : null}
        </span>
      ) : null}
      <ClockMark clocks={work.clocks ?? undefined} />
      {theirReference === null || theirReference === '' ? null : (
        <span>
          {t('timeline.status.theirReference')} <span className="code">{theirReference}</span>
        </span>
      )}
      {progress.bounces === 0 ? null : (
        <span className="case-status-bounces">
          {t('timeline.status.bounces', { count: progress.bounces })}
        </span>
      )}
      {progress.mergedInto === null ? null : (
        <span>
          {t('timeline.status.mergedInto')}{' '}
          <a
            className="code"
            href={toHash({ screen: 'case', reference: progress.mergedInto, view: 'decision' })}
          >
            {progress.mergedInto}
          </a>
        </span>
      )}
    </section>
  );
}

function standing(t: TFunction, { status, handling, closedAs }: CaseProgress): string {
  if (status === 'open') {
    return t(handling === 'kept' ? 'timeline.status.open' : 'timeline.status.transferred');
  }
  return closedAs === null
    ? t('timeline.status.closedPlain')
    : t('timeline.status.closed', { outcome: t(`timeline.outcomes.${closedAs}`) });
}

/** Another desk that holds the case is no turn of ours, and nobody that is waited for. */
function isWaitingTold({ handling, waitingOn }: CaseProgress): boolean {
  return handling === 'kept' || waitingOn !== 'nobody';
}

function waiting(t: TFunction, progress: CaseProgress, now: Date, locale: Locale): string {
  const { waitingOn, waitingSince } = progress;
  if (waitingOn === 'nobody') return t('timeline.status.ourTurn');
  return t('timeline.status.waiting', {
    party: t(`timeline.parties.${waitingOn}`),
    ago: formatAgo(waitingSince ?? now.toISOString(), now, locale),
  });
}

function planned(t: TFunction, { nextAction, nextActionAt }: CaseProgress, locale: Locale) {
  if (nextActionAt === null) {
    return nextAction === null
      ? t('timeline.status.nextNone')
      : t('timeline.status.nextAction', { action: nextAction });
  }
  const at = formatDateTime(nextActionAt, locale);
  return nextAction === null
    ? t('timeline.status.nextAt', { at })
    : t('timeline.status.next', { action: nextAction, at });
}

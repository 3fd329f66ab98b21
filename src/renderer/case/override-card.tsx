import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Outcome } from '../../shared/model/decision.ts';
import type { CaseOverride } from '../../shared/model/support-case.ts';
import { OutcomeHops } from '../decision/outcome-hops.tsx';
import { formatAgo, formatDateTime } from '../i18n/format-time.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../i18n/use-now.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ownerTone } from '../parts/owner-mark.tsx';
import { OwnerName } from '../parts/owner-name.tsx';

type Props = {
  readonly override: CaseOverride;
  readonly outcome: Outcome;
  readonly publisherName: string | null;
  /** What to say to the customer now. */
  readonly sayNow: ReactNode;
  readonly onTakeBack: () => void;
};

/** Where the case goes by an operator's own decision: who made it, when and why. */
export function OverrideCard({ override, outcome, publisherName, sayNow, onTakeBack }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow();
  const { at, by, reason } = override;
  const ago = formatAgo(at, now, locale);
  return (
    <article className="card">
      <div className={`card-top owner-edge-${ownerTone(outcome.owner)}`}>
        <p className="label">{t('cases.override.ownerNow')}</p>
        <p className="card-owner">
          <OwnerName
            owner={outcome.owner}
            detail={outcome.owner === 'publisher' ? (publisherName ?? undefined) : undefined}
          />
        </p>
        <p className="override-reason">{reason}</p>
        <div className="label-row">
          <p className="dim" title={formatDateTime(at, locale)}>
            {by === '' ? t('cases.override.at', { ago }) : t('cases.override.byAt', { ago, by })}
          </p>
          <ActButton kind="plain" onPress={onTakeBack}>
            {t('cases.override.takeBack')}
          </ActButton>
        </div>
      </div>
      <OutcomeHops outcome={outcome} contactChain={[]} escalateChain={[]} cites={null} />
      {sayNow}
    </article>
  );
}

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { TimelineVerdict } from '../../../shared/model/case-timeline.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import type { TimelineStore, TimelineWork } from './timeline-store.ts';

type Props = { readonly store: TimelineStore; readonly verdict: TimelineWork['verdict'] };

/** Looks whether any entry was edited, removed or moved, and says so in words. */
export function VerifyLine({ store, verdict }: Props) {
  const { t } = useTranslation();
  useKeys({ v: () => void store.verify() }, 'screen');
  return (
    <div className="verify-line">
      <ActButton
        keys="V"
        isPending={verdict.status === 'loading'}
        onPress={() => void store.verify()}
      >
        {t('timeline.verify')}
      </ActButton>
      <output>
        {verdict.status === 'ready' ? (
          <p className={verdict.value.faultCount === 0 ? 'good' : 'bad'}>
            {verdictText(t, verdict.value)}
          </p>
        ) : null}
      </output>
      {verdict.status === 'failed' ? <ErrorNote error={verdict.error} /> : null}
    </div>
  );
}

function verdictText(t: TFunction, { entries, faults, faultCount }: TimelineVerdict): string {
  if (faultCount === 0) return t('timeline.verified', { count: entries });
  const sentences = faults.map(({ kind, sequence }) =>
    kind === 'missing' && sequence === null
      ? t('timeline.faults.missingSome')
      : t(`timeline.faults.${kind}`, { sequence: sequence ?? '' }),
  );
  return t('timeline.faulty', { count: faultCount, faults: sentences.join(' ') });
}

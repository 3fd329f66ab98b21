import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useKeys } from '../keys/use-keys.ts';
import { withAlt } from '../keys/with-alt.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import { SegmentChoice } from '../parts/segment-choice.tsx';
import { BeforeItLeaves } from './before-it-leaves.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';
import { EscalationMail } from './escalation-mail.tsx';
import type { EscalationStore } from './escalation-store.ts';
import { focusCaseField } from './focus-case-field.ts';
import { GuardList } from './guard-list.tsx';
import { nextMissingField } from './missing-of-field.ts';
import { StaysInside } from './stays-inside.tsx';
import type { TimelineStore } from './timeline/timeline-store.ts';
import { WaysOut } from './ways-out/ways-out.tsx';

type Props = {
  readonly store: CaseStore;
  readonly escalation: EscalationStore;
  readonly timeline: TimelineStore;
  readonly work: CaseWork;
};

/** What goes out and what stays inside, what is missing, and the ways out. */
export function EscalationPreview({ store, escalation, timeline, work }: Props) {
  const { t } = useTranslation();
  const { draft, recipient, language, purpose, checklistOf, isTwinShown } = useStore(
    escalation.state,
  );
  const { last } = draft;
  const [side, setSide] = useState<'out' | 'inside'>('out');

  async function toNextMissing(): Promise<void> {
    // What was just typed counts as there.
    await store.flush();
    await escalation.compose();
    const next = nextMissingField(escalation.state.getState().draft.last);
    if (next) focusCaseField(next);
  }

  const askCustomer = (): void => void escalation.askCustomer();
  const goBack = (): void =>
    void escalation.choose({ recipient: checklistOf, purpose: 'escalation' });
  const toggleTwin = (): void => void escalation.showTwin(!isTwinShown);
  useKeys(
    {
      'Ctrl+.': () => void toNextMissing(),
      ...withAlt({
        l: toggleTwin,
        a: purpose === 'escalation' ? askCustomer : undefined,
      }),
    },
    'screen',
  );
  return (
    <div className="stack preview">
      {last ? (
        <>
          <GuardList store={escalation} findings={last.findings} />
          <BeforeItLeaves
            escalation={last}
            offer={work.supportCase.offer}
            onAskCustomer={askCustomer}
            onNext={() => void toNextMissing()}
          />
        </>
      ) : null}
      {purpose === 'missing-facts' ? (
        <div className="acts">
          <ActButton onPress={goBack}>{t('escalation.backToEscalation')}</ActButton>
        </div>
      ) : null}
      <section>
        <div className="label-row">
          <h2 className="label">
            {t('escalation.preview.heading', {
              recipient: t(`escalation.recipients.${recipient}`),
              language: t(`common.languageNames.${language}`),
            })}
          </h2>
          <ActButton kind="plain" keys="Alt L" onPress={toggleTwin}>
            {t(isTwinShown ? 'escalation.twin.hide' : 'escalation.twin.show')}
          </ActButton>
        </div>
        <SegmentChoice
          label={t('escalation.preview.side')}
          value={side}
          options={[
            { value: 'out', label: t('escalation.preview.out') },
            { value: 'inside', label: t('escalation.stays.heading') },
          ]}
          onChange={setSide}
        />
        {last && side === 'inside' ? (
          <StaysInside staysInside={last.staysInside} facts={work.supportCase.facts} />
        ) : last ? (
          <EscalationMail escalation={last} />
        ) : (
          <p>{t('escalation.preview.empty')}</p>
        )}
        {draft.status === 'failed' ? (
          <ErrorNote error={draft.error} onRetry={() => void escalation.compose()} />
        ) : null}
      </section>
      <WaysOut store={store} escalation={escalation} timeline={timeline} />
      <LiveStatus text={draft.status === 'ready' ? t('escalation.preview.updated') : ''} />
    </div>
  );
}

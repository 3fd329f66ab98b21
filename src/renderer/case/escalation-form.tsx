import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { AttachmentList } from './attachments/attachment-list.tsx';
import type { AttachmentStore } from './attachments/attachment-store.ts';
import { CasePaste } from './case-paste.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';
import type { EscalationStore } from './escalation-store.ts';
import { FieldGroup } from './field-group.tsx';
import type { FieldGroupName } from './field-groups.ts';
import { MessageChoice } from './message-choice.tsx';
import { QuestionFinds } from './question-finds.tsx';

type Props = {
  readonly store: CaseStore;
  readonly escalation: EscalationStore;
  readonly attachments: AttachmentStore;
  readonly work: CaseWork;
};

const groupOrder: readonly FieldGroupName[] = [
  'ask',
  'situation',
  'ids',
  'entitlement',
  'billing',
  'symptom',
  'tried',
  'contact',
];

/** Everything that the text is made of. Each change is saved in the case, and the draft follows. */
export function EscalationForm({ store, escalation, attachments, work }: Props) {
  const { t } = useTranslation();
  const { draft, leaving } = useStore(escalation.state);
  const isStopped = leaving.status === 'failed' && leaving.error.code === 'ESCALATION_INCOMPLETE';
  const reader = draft.last?.recipient;
  const isOutside = reader !== undefined && reader !== 'partner' && reader !== 'customer';
  useEffect(() => {
    if (isOutside) void store.suggestAnswerBy();
  }, [store, isOutside]);
  const field = { store, work, escalation: draft.last, isStopped };
  return (
    <div className="stack escalation-form">
      <FocusHeading focusKey={work.supportCase.reference}>{t('escalation.heading')}</FocusHeading>
      <QuestionFinds store={store} work={work} />
      <CasePaste store={store} work={work} />
      <MessageChoice escalation={escalation} supportCase={work.supportCase} />
      {work.saving.status === 'failed' && work.conflict === null ? (
        <ErrorNote error={work.saving.error} onRetry={() => void store.retry()} />
      ) : null}
      <div>
        {groupOrder.map((group) => (
          <FieldGroup key={group} {...field} group={group} />
        ))}
      </div>
      <AttachmentList store={attachments} escalation={escalation} />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { ReadingPane } from '../parts/reading-pane.tsx';
import { EscalationMail } from './escalation-mail.tsx';
import type { EscalationStore } from './escalation-store.ts';

/** The same case for the other reader, in the other language. Ids are the same in both. */
export function TwinPane({ escalation }: { readonly escalation: EscalationStore }) {
  const { t } = useTranslation();
  const { twin } = useStore(escalation.state);
  if (twin.status === 'failed') return <ErrorNote error={twin.error} />;
  if (twin.status !== 'ready') return <LoadingNote />;
  const { recipient, language } = twin.value;
  const heading = t('escalation.twin.heading', {
    recipient: t(`escalation.recipients.${recipient}`),
    language: t(`common.languageNames.${language}`),
  });
  return (
    <ReadingPane label={heading}>
      <h2 className="label">{heading}</h2>
      <EscalationMail escalation={twin.value} />
    </ReadingPane>
  );
}

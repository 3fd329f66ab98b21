import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { AppError } from '../../shared/errors.ts';
import type { Escalation } from '../../shared/model/escalation.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import { BeforeItLeaves } from './before-it-leaves.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';
import { downloadExported } from './download-exported.ts';
import { EscalationMail } from './escalation-mail.tsx';
import type { EscalationStore } from './escalation-store.ts';
import { focusCaseField } from './focus-case-field.ts';
import { missingItems, requiredFields } from './missing-of-field.ts';

type Props = {
  readonly store: CaseStore;
  readonly escalation: EscalationStore;
  readonly work: CaseWork;
};

/** The draft as it stands, what it lacks, and the way out. */
export function EscalationPreview({ store, escalation, work }: Props) {
  const { t } = useTranslation();
  const { draft, exporting, recipient, language } = useStore(escalation.state);
  const { last } = draft;

  async function save(): Promise<void> {
    await store.flush();
    const now = store.state.getState();
    // What could not be saved would be missing from the draft; the form says so.
    if (now.status === 'ready' && now.value.saving.status === 'failed') return;
    const file = await escalation.exportDraft();
    if (file) {
      downloadExported(file);
      await store.refresh();
      return;
    }
    const [first] = requiredFields(escalation.state.getState().draft.last);
    if (first) focusCaseField(first);
  }

  useKeys({ 'Ctrl+Enter': () => void save() }, 'screen');
  return (
    <div className="stack">
      <section>
        <h2 className="label">
          {t('escalation.preview.heading', {
            recipient: t(`escalation.recipients.${recipient}`),
            language: t(`common.languageNames.${language}`),
          })}
        </h2>
        {last ? <EscalationMail escalation={last} /> : <p>{t('escalation.preview.empty')}</p>}
        {draft.status === 'failed' ? (
          <ErrorNote error={draft.error} onRetry={() => void escalation.compose()} />
        ) : null}
      </section>
      {last ? <BeforeItLeaves escalation={last} offer={work.supportCase.offer} /> : null}
      <div className="stack-tight mail-way-out">
        <div className="acts">
          <ActButton
            kind="primary"
            keys="Ctrl ↵"
            onPress={() => void save()}
            isPending={exporting.status === 'loading'}
          >
            {t('escalation.export')}
          </ActButton>
          {last ? (
            <CopyButton text={last.body} label={t('escalation.copyText')}>
              {t('escalation.copyText')}
            </CopyButton>
          ) : null}
        </div>
        <output>
          {exporting.status === 'ready' ? (
            <p className="good break">{t('escalation.exported', { file: exporting.fileName })}</p>
          ) : null}
        </output>
        {exporting.status === 'failed' ? (
          <ExportStopped error={exporting.error} escalation={last} />
        ) : null}
      </div>
      <LiveStatus text={draft.status === 'ready' ? t('escalation.preview.updated') : ''} />
    </div>
  );
}

type StoppedProps = { readonly error: AppError; readonly escalation: Escalation | null };

/** Something required is missing: which, in the operator's words. Anything else speaks for itself. */
function ExportStopped({ error, escalation }: StoppedProps) {
  const { t } = useTranslation();
  if (error.code !== 'ESCALATION_INCOMPLETE') return <ErrorNote error={error} />;
  const required = missingItems(escalation).filter((it) => it.isRequired);
  const items = required.map((it) => t(`escalation.checklist.${it.item}`));
  if (items.length === 0) return null;
  return (
    <p className="field-error" role="alert">
      {t('escalation.exportStopped', { items: items.join(t('policy.partSeparator')) })}
    </p>
  );
}

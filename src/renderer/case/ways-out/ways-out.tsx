import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { ExportForm } from '../../../shared/model/outgoing.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { withAlt } from '../../keys/with-alt.ts';
import { ActButton } from '../../parts/act-button.tsx';
import type { CaseStore } from '../case-store.ts';
import type { EscalationStore } from '../escalation-store.ts';
import { focusCaseField } from '../focus-case-field.ts';
import { undecided } from '../guard-choices.ts';
import { requiredFields } from '../missing-of-field.ts';
import type { TimelineStore } from '../timeline/timeline-store.ts';
import { AfterLeaving } from './after-leaving.tsx';
import { FieldByField } from './field-by-field.tsx';
import { formKeys, wayGroups } from './form-keys.ts';
import { LeavingResult } from './leaving-result.tsx';
import { PageChoice } from './page-choice.tsx';
import { PrintSheet } from './print-sheet.tsx';

type Props = {
  readonly store: CaseStore;
  readonly escalation: EscalationStore;
  readonly timeline: TimelineStore;
};

/** The ways in which the text leaves the desk, all without a network. */
export function WaysOut({ store, escalation, timeline }: Props) {
  const { t } = useTranslation();
  const { leaving, portal } = useStore(escalation.state);
  const pending = leaving.status === 'loading' ? leaving.form : null;

  async function leave(form: ExportForm): Promise<void> {
    await store.flush();
    const now = store.state.getState();
    // What could not be saved would be missing from the text; the form says so.
    if (now.status === 'ready' && now.value.saving.status === 'failed') return;
    if (await escalation.leave(form)) return store.refresh();
    const work = escalation.state.getState();
    const [first] = requiredFields(work.draft.last);
    if (first) return focusCaseField(first);
    if (undecided(work).length > 0) {
      document.querySelector<HTMLElement>('[data-guard] input')?.focus();
    }
  }

  useKeys(
    {
      'Ctrl+Enter': () => void leave('eml'),
      ...withAlt(
        Object.fromEntries(
          Object.values(wayGroups)
            .flat()
            .map((form) => [formKeys[form], () => void leave(form)]),
        ),
      ),
    },
    'screen',
  );
  return (
    <section className="mail-way-out stack-tight" aria-label={t('escalation.ways.label')}>
      <div className="acts">
        <ActButton
          kind="primary"
          keys="Ctrl ↵"
          onPress={() => void leave('eml')}
          isPending={pending === 'eml'}
        >
          {t('escalation.export')}
        </ActButton>
        <LeavingResult leaving={leaving} escalation={escalation} />
      </div>
      <details className="other-ways">
        <summary>{t('escalation.ways.other')}</summary>
        <div className="way-groups">
          {(['mail', 'copy', 'paper'] as const).map((group) => (
            <div key={group} className="acts way-group">
              <span className="dim">{t(`escalation.ways.${group}`)}</span>
              {wayGroups[group].map((form) => (
                <ActButton
                  key={form}
                  kind="plain"
                  keys={formKeys[form].toUpperCase()}
                  onPress={() => void leave(form)}
                  isPending={pending === form}
                >
                  {t(`escalation.forms.${form}`)}
                </ActButton>
              ))}
              {group === 'paper' ? <PageChoice escalation={escalation} /> : null}
            </div>
          ))}
        </div>
      </details>
      {portal ? <FieldByField escalation={escalation} portal={portal} /> : null}
      <PrintSheet escalation={escalation} />
      <AfterLeaving escalation={escalation} timeline={timeline} />
    </section>
  );
}

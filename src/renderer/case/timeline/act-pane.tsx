import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { CaseActKind } from '../../../shared/model/case-progress.ts';
import type { TimelineEntry } from '../../../shared/model/case-timeline.ts';
import type { Contact } from '../../../shared/model/contact.ts';
import type { CaseStores } from '../case-stores.ts';
import type { CaseWork } from '../case-work.ts';
import { suggestRecipient } from '../suggest-recipient.ts';
import { ActButtons } from './act-buttons.tsx';
import { planOf, type ActDraft } from './act-draft.ts';
import { ActForm } from './act-form.tsx';
import { caseActKinds } from './act-keys.ts';
import { askedLast } from './asked-last.ts';
import { CorrectedEntry } from './corrected-entry.tsx';
import { DoneNote } from './done-note.tsx';
import { isCorrectable, markEntries } from './entry-marks.ts';
import { WriteNext } from './write-next.tsx';

type Props = { readonly stores: CaseStores; readonly work: CaseWork };

/** Beside the timeline: what can be done, or the one act that is being written. */
export function ActPane({ stores, work }: Props) {
  const { timeline: store } = stores;
  const { t } = useTranslation();
  const timeline = useStore(store.state);
  const { writing, drafts, entries } = timeline;

  function write(kind: CaseActKind): void {
    const marks = markEntries(entries);
    const latest = entries.find((it) => isCorrectable(it, marks));
    const isCorrection = kind === 'correction' && latest !== undefined;
    store.write(kind, isCorrection ? { entryId: latest.id } : startOf(kind, work, entries));
  }

  return (
    <div className="stack">
      {writing === null ? (
        <section className="stack-tight" aria-label={t('timeline.acts.label')}>
          <DoneNote store={store} work={timeline} />
          <ActButtons
            status={work.supportCase.progress.status}
            begun={caseActKinds.filter((kind) => drafts[kind] !== undefined)}
            onWrite={write}
          />
          <WriteNext stores={stores} supportCase={work.supportCase} />
        </section>
      ) : (
        <>
          {writing === 'correction' ? <CorrectedEntry store={store} work={timeline} /> : null}
          <ActForm
            key={writing}
            store={store}
            work={timeline}
            kind={writing}
            progress={work.supportCase.progress}
            contacts={contactsOf(work)}
          />
        </>
      )}
    </div>
  );
}

/** Whom an act is most likely about. */
function startOf(
  kind: CaseActKind,
  { supportCase }: CaseWork,
  entries: readonly TimelineEntry[],
): Partial<ActDraft> {
  if (kind === 'escalate' || kind === 'transfer') return { party: suggestRecipient(supportCase) };
  if (kind === 'plan') return planOf(supportCase.progress);
  const { waitingOn } = supportCase.progress;
  if (kind === 'bounce') return { party: askedLast(entries) ?? waitingOn };
  return { party: waitingOn };
}

function contactsOf({ step }: CaseWork): readonly Contact[] {
  const contacts = [...step.contactChain, ...step.escalateChain].flatMap(({ contact }) =>
    contact ? [contact] : [],
  );
  return [...new Map(contacts.map((it) => [it.id, it])).values()];
}

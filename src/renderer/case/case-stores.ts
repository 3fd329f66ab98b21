import type { Client } from '../../shared/client.ts';
import type { Locale } from '../../shared/model/locale.ts';
import { createUnfinishedText } from '../app/unfinished-text.ts';
import type { Transport } from '../transport/transport.ts';
import { createAttachmentStore, type AttachmentStore } from './attachments/attachment-store.ts';
import { createCaseStore, type CaseStore } from './case-store.ts';
import { createEscalationStore, type EscalationStore } from './escalation-store.ts';
import { createOverrideDraft, type OverrideDraft } from './override-draft.ts';
import { suggestRecipient } from './suggest-recipient.ts';
import { createTimelineStore, type TimelineStore } from './timeline/timeline-store.ts';
import { deliver } from './ways-out/deliver.ts';

/** Everything that the window of one case is made of. */
export type CaseStores = {
  readonly store: CaseStore;
  readonly escalation: EscalationStore;
  readonly attachments: AttachmentStore;
  readonly timeline: TimelineStore;
  readonly override: OverrideDraft;
};

/** `onCounts` hears when cases or the outbox may count otherwise. */
export function createCaseStores(
  client: Client,
  upload: Transport['upload'],
  reference: string,
  language: Locale,
  onCounts: () => void,
): CaseStores {
  const escalation = createEscalationStore(client, reference, language, async (exported, draft) => {
    await deliver(exported, draft);
    if (exported.form === 'outbox') onCounts();
  });
  const store = createCaseStore(client, reference, () => void escalation.compose());
  const unfinished = createUnfinishedText(client, `act/${reference}`);
  return {
    store,
    escalation,
    attachments: createAttachmentStore(client, reference, upload),
    timeline: createTimelineStore(client, reference, unfinished, (it) => {
      onCounts();
      void store.take(it);
    }),
    override: createOverrideDraft(client, reference),
  };
}

/** The desk says that the case was changed, perhaps by another window: shows it as it is now. */
export async function followCase({ store, timeline }: CaseStores): Promise<void> {
  await Promise.all([store.follow(), timeline.follow()]);
}

/** Reads the case, and composes for whom the decision names; a chase goes to whom it waits on. */
export async function openCase(
  { store, escalation, attachments, timeline, override }: CaseStores,
  purpose?: 'chase',
): Promise<void> {
  await Promise.all([store.load(), override.resume(), escalation.resume()]);
  const loaded = store.state.getState();
  if (loaded.status !== 'ready') return;
  void attachments.load();
  void timeline.resume();
  const { waitingOn } = loaded.value.supportCase.progress;
  if (purpose === 'chase' && waitingOn !== 'nobody') {
    await escalation.choose({ recipient: waitingOn, checklistOf: waitingOn, purpose });
    return;
  }
  await escalation.start(suggestRecipient(loaded.value.supportCase));
}

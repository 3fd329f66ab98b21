import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { ErrorNote } from '../../parts/error-note.tsx';
import { FileDrop } from '../../parts/file-drop.tsx';
import { RemovalLine } from '../../parts/removal-line.tsx';
import type { EscalationStore } from '../escalation-store.ts';
import { AttachmentItem } from './attachment-item.tsx';
import type { AttachmentStore } from './attachment-store.ts';

type Props = { readonly store: AttachmentStore; readonly escalation: EscalationStore };

/** The files of the case, and which of them go along. */
export function AttachmentList({ store, escalation }: Props) {
  const { t } = useTranslation();
  const { files, adding, error } = useStore(store.state);
  const chosen = useStore(escalation.state, (it) => it.attachments);

  function choose(id: string, as: 'file' | 'reference' | null): void {
    const others = chosen.filter((it) => it.id !== id);
    void escalation.choose({ attachments: as === null ? others : [...others, { id, as }] });
  }

  async function add(file: File): Promise<void> {
    const added = await store.add(file);
    if (added) choose(added.id, 'file');
  }

  async function remove(id: string): Promise<void> {
    choose(id, null);
    await store.remove(id);
  }

  return (
    <section className="stack-tight">
      <h3 className="section-heading">{t('escalation.attachments.heading')}</h3>
      {files.length === 0 ? null : (
        <ul className="attachment-list">
          {files.map((file) => (
            <AttachmentItem
              key={file.id}
              file={file}
              as={chosen.find((it) => it.id === file.id)?.as ?? null}
              onChoose={(as) => choose(file.id, as)}
              onRemove={() => void remove(file.id)}
            />
          ))}
        </ul>
      )}
      <RemovalLine store={store.removals} onBack={() => void store.load()} />
      <FileDrop
        label={t('escalation.attachments.drop')}
        button={t('escalation.attachments.add')}
        hint={t('escalation.attachments.dropHint')}
        types={[]}
        onFile={(file) => void add(file)}
      />
      <output>
        {adding === null ? null : (
          <p className="dim break">{t('escalation.attachments.adding', { file: adding })}</p>
        )}
      </output>
      {error ? <ErrorNote error={error} onRetry={() => void store.load()} /> : null}
    </section>
  );
}

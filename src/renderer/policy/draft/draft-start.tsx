import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../../app/desk-context.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { EmptyNote } from '../../parts/empty-note.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { RemovalLine } from '../../parts/removal-line.tsx';
import { SelectInput } from '../../parts/select-input.tsx';
import type { VersionsStore } from '../versions/versions-store.ts';
import { DraftImport } from './draft-import.tsx';
import type { DraftStore } from './draft-store.ts';

type Props = { readonly store: DraftStore; readonly versions: VersionsStore };

/** No draft yet: from a version, or from a file. */
export function DraftStart({ store, versions }: Props) {
  const { t } = useTranslation();
  const { status } = useDesk();
  const { error, isActing, published } = useStore(store.state);
  const list = useStore(versions.list);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another version may have come, and be in force
  useEffect(() => void versions.load(), [versions, status.policyVersion, published]);
  const [chosen, setChosen] = useState<string | null>(null);
  const known = list.status === 'ready' ? list.value.map((it) => it.version) : [];
  const version = chosen ?? status.policyVersion;
  const options = known.includes(version) ? known : [version, ...known];
  return (
    <div className="pane pane-middle pane-whole">
      <div className="stack draft-start">
        {published === null ? null : (
          <output className="good">{t('policyDraft.publish.done', { version: published })}</output>
        )}
        <RemovalLine store={store.removals} onBack={() => void store.load()} />
        <EmptyNote title={t('policyDraft.none.title')} text={t('policyDraft.none.text')} />
        <div className="draft-from">
          <SelectInput
            label={t('policyDraft.none.from')}
            value={version}
            options={options.map((it) => ({ value: it, label: it }))}
            onChange={setChosen}
          />
          <ActButton kind="primary" isPending={isActing} onPress={() => void store.start(version)}>
            {t('policyDraft.none.start')}
          </ActButton>
        </div>
        <DraftImport store={store} />
        {error === null ? null : <ErrorNote error={error} />}
      </div>
    </div>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Offer, OfferKey } from '../../shared/model/offer.ts';
import type { QualityRecord } from '../../shared/model/quality.ts';
import { useDesk } from '../app/desk-context.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { createMergeStore, type MergeStore, type SideName } from './merge-store.ts';
import { MergeTable } from './merge-table.tsx';

type Props = {
  /** Two or more that may be one offer. */
  readonly records: readonly QualityRecord[];
  readonly first: Readonly<Record<SideName, OfferKey>>;
  readonly onMerged: (away: Offer) => void;
  readonly onCancel: () => void;
};

/** Two records of one offer, side by side: which of them is kept, and whose value counts in each field. */
export function MergeScreen({ records, first, onMerged, onCancel }: Props) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createMergeStore(client, first));
  const comparison = useStore(store.comparison);
  const saving = useStore(store.saving);
  useEffect(() => void store.load(), [store]);

  async function merge(): Promise<void> {
    const away = await store.merge();
    if (away) onMerged(away);
  }
  useKeys({ 'Ctrl+Enter': () => void merge(), Escape: onCancel }, 'step');

  return (
    <section className="pane merge stack">
      <header>
        <FocusHeading focusKey="merge">{t('quality.merge.title')}</FocusHeading>
        <p className="muted">{t('quality.merge.about')}</p>
      </header>
      {records.length > 2 ? <Pickers store={store} records={records} /> : null}
      {comparison.status === 'failed' ? (
        <ErrorNote error={comparison.error} onRetry={() => void store.load()} />
      ) : comparison.status === 'ready' ? (
        <>
          <MergeTable store={store} comparison={comparison.value} />
          <ul className="merge-notes">
            <li>{t('quality.merge.notes.kept')}</li>
            <li>{t('quality.merge.notes.aside')}</li>
            <li>{t('quality.merge.notes.imports')}</li>
          </ul>
        </>
      ) : (
        <LoadingNote />
      )}
      {saving.status === 'failed' ? <ErrorNote error={saving.error} /> : null}
      <span className="acts">
        <ActButton
          kind="primary"
          keys="Ctrl ↵"
          isDisabled={comparison.status !== 'ready'}
          isPending={saving.status === 'loading'}
          onPress={() => void merge()}
        >
          {t('quality.merge.act')}
        </ActButton>
        <ActButton kind="plain" keys="Esc" onPress={onCancel}>
          {t('common.cancel')}
        </ActButton>
      </span>
    </section>
  );
}

/** More than two records have one name: which two are compared. */
function Pickers({ store, records }: { readonly store: MergeStore } & Pick<Props, 'records'>) {
  const { t } = useTranslation();
  const pair = useStore(store.pair);
  const keys = records.flatMap(({ publisherId, offerId, name }) =>
    offerId === null ? [] : [{ key: { publisherId, offerId }, name }],
  );
  const indexOf = (key: OfferKey): number =>
    keys.findIndex((it) => JSON.stringify(it.key) === JSON.stringify(key));
  return (
    <div className="merge-pickers">
      {(['left', 'right'] as const).map((side) => (
        <SelectInput
          key={side}
          label={t(`quality.merge.${side}`)}
          value={String(indexOf(pair[side]))}
          options={keys.map(({ key, name }, index) => ({
            value: String(index),
            label: `${name} (${key.publisherId} / ${key.offerId})`,
          }))}
          onChange={(index) => {
            const found = keys[Number(index)];
            if (found) void store.show(side, found.key);
          }}
        />
      ))}
    </div>
  );
}

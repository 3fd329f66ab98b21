import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { PolicyVersion } from '../../../shared/model/policy-change.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { ReadingPane } from '../../parts/reading-pane.tsx';
import { SelectInput } from '../../parts/select-input.tsx';
import { ComparisonView } from '../comparison-view.tsx';
import { PutInForce } from './put-in-force.tsx';
import { VersionRows } from './version-rows.tsx';
import type { VersionsStore } from './versions-store.ts';

/** Every version that the desk knows, and what differs between two of them. */
export function VersionsView({ store }: { readonly store: VersionsStore }) {
  const list = useStore(store.list);
  useEffect(() => void store.load(), [store]);
  if (list.status === 'failed') {
    return <ErrorNote error={list.error} onRetry={() => void store.load()} />;
  }
  if (list.status !== 'ready') return <LoadingNote />;
  return <Versions store={store} versions={list.value} />;
}

type Props = { readonly store: VersionsStore; readonly versions: readonly PolicyVersion[] };

function Versions({ store, versions }: Props) {
  const { t } = useTranslation();
  const act = useStore(store.act);
  const [pair, setPair] = useState<{ before: string; after: string } | null>(null);
  /** The version that waits for a yes. */
  const [asked, setAsked] = useState<string | null>(null);
  const inForce = versions.find((it) => it.isInForce)?.version ?? '';

  function compare(before: string, after: string): void {
    setPair({ before, after });
    void store.compare(before, after);
  }

  return (
    <div className="panes panes-versions">
      <div className="pane pane-middle">
        <div className="stack">
          <p className="muted">{t('policy.versions.pick')}</p>
          {act.error === null ? null : <ErrorNote error={act.error} />}
          <VersionRows
            versions={versions}
            onCompare={(version) => compare(version, inForce)}
            onPutInForce={setAsked}
          />
          {asked === null ? null : (
            <PutInForce
              key={asked}
              version={asked}
              onYes={() => {
                setAsked(null);
                void store.putInForce(asked);
              }}
              onNo={() => setAsked(null)}
            />
          )}
        </div>
      </div>
      <ReadingPane label={t('policy.versions.pair')}>
        {versions.length < 2 ? (
          <p>{t('policy.versions.only')}</p>
        ) : (
          <Pair store={store} versions={versions} pair={pair} onPair={compare} inForce={inForce} />
        )}
      </ReadingPane>
    </div>
  );
}

type PairProps = Props & {
  readonly pair: { readonly before: string; readonly after: string } | null;
  readonly onPair: (before: string, after: string) => void;
  readonly inForce: string;
};

function Pair({ store, versions, pair, onPair, inForce }: PairProps) {
  const { t } = useTranslation();
  const comparison = useStore(store.comparison);
  const options = versions.map(({ version }) => ({ value: version, label: version }));
  const other = versions.find((it) => it.version !== inForce)?.version ?? inForce;
  const before = pair?.before ?? other;
  const after = pair?.after ?? inForce;
  return (
    <div className="stack">
      <h2 className="section-heading">{t('policy.versions.pair')}</h2>
      <div className="field-row">
        <SelectInput
          label={t('policy.versions.before')}
          value={before}
          options={options}
          onChange={(value) => onPair(value, after)}
        />
        <SelectInput
          label={t('policy.versions.after')}
          value={after}
          options={options}
          onChange={(value) => onPair(before, value)}
        />
      </div>
      {comparison.status === 'ready' ? <ComparisonView comparison={comparison.value} /> : null}
      {comparison.status === 'loading' ? <LoadingNote /> : null}
      {comparison.status === 'failed' ? <ErrorNote error={comparison.error} /> : null}
    </div>
  );
}

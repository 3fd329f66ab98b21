import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { KeptSource } from '../../../shared/model/policy-source.ts';
import { EmptyNote } from '../../parts/empty-note.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { FileDrop } from '../../parts/file-drop.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { TimeAgo } from '../../parts/time-ago.tsx';
import { VanishedSentence } from './sentence-rows.tsx';
import { SourceResult } from './source-result.tsx';
import type { SourceStore } from './source-store.ts';

/** The page that the policy rests on: what the desk keeps of it, and what a new copy says. */
export function SourceView({ store }: { readonly store: SourceStore }) {
  const { t } = useTranslation();
  const kept = useStore(store.kept);
  const work = useStore(store.work);
  useEffect(() => void store.load(), [store]);
  const isEmpty = kept.status === 'ready' && kept.value === null && work.status === 'idle';
  return (
    <div className="pane pane-middle pane-whole">
      <div className="stack source-stack">
        {kept.status === 'failed' ? (
          <ErrorNote error={kept.error} onRetry={() => void store.load()} />
        ) : null}
        {kept.status === 'ready' && kept.value !== null ? (
          <Kept kept={kept.value} isCompared={work.status === 'ready'} />
        ) : null}
        {isEmpty ? (
          <EmptyNote title={t('policySource.empty.title')} text={t('policySource.empty.text')} />
        ) : null}
        <FileDrop
          key={String(isEmpty)}
          label={t('policySource.chooseLabel')}
          button={t('policySource.choose')}
          hint={t('policySource.chooseHint')}
          types={['.md', '.markdown', 'text/markdown']}
          isPrimary={isEmpty}
          onFile={(file) => void store.look(file)}
        />
        {work.status === 'failed' ? <ErrorNote error={work.error} /> : null}
        {work.status === 'loading' ? (
          <LoadingNote text={t('policySource.reading', { file: work.fileName })} />
        ) : null}
        {work.status === 'ready' ? <SourceResult store={store} work={work} /> : null}
      </div>
    </div>
  );
}

type KeptProps = {
  readonly kept: KeptSource;
  /** True while a comparison below says the same at length. */
  readonly isCompared: boolean;
};

function Kept({ kept, isCompared }: KeptProps) {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className="section-heading">
        {t('policySource.kept')}{' '}
        <span className="dim">
          {kept.edition === null
            ? t('policySource.noEdition')
            : t('policySource.keptEdition', { edition: kept.edition })}
        </span>
      </h2>
      <p>{t('policySource.matching', { matching: kept.matching, listed: kept.listed })}</p>
      <p className="dim">
        <TimeAgo at={kept.keptAt} />
        {t('common.listSeparator')}
        {kept.keptBy}
      </p>
      {kept.missing.length === 0 || isCompared ? null : (
        <section className="kept-missing">
          <h3 className="section-heading">
            {t('policySource.missing', { count: kept.missing.length })}
          </h3>
          <ul className="sentence-list">
            {kept.missing.map((it) => (
              <VanishedSentence key={it.id} sentence={it} />
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

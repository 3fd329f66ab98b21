import { useTranslation } from 'react-i18next';

import { ActButton } from '../../parts/act-button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { FocusHeading } from '../../parts/focus-heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { AddedSentence, ChangedSentence, VanishedSentence } from './sentence-rows.tsx';
import type { SourceStore, SourceWork } from './source-store.ts';

type Props = {
  readonly store: SourceStore;
  readonly work: Extract<SourceWork, { status: 'ready' }>;
};

/** A new copy against what the policy lists: changed, vanished and new sentences. */
export function SourceResult({ store, work }: Props) {
  const { t } = useTranslation();
  const { comparison, fileName, isKept, uploadId } = work.copy;
  const { changed, vanished, added } = comparison;
  const isSame = changed.length + vanished.length + added.length === 0;
  const citing = new Set(
    [...changed.map((it) => it.before), ...vanished].flatMap(({ rules }) => rules),
  );
  return (
    <article className="stack" aria-label={fileName}>
      <header className="stack-tight">
        <FocusHeading focusKey={uploadId}>
          {t('policySource.result', {
            file: fileName,
            edition: comparison.edition ?? t('policySource.noEdition'),
          })}
        </FocusHeading>
        {isSame ? (
          <p className="good">{t('policySource.allSame')}</p>
        ) : (
          <p className="source-sum">
            {t('policySource.sum', {
              changed: changed.length,
              vanished: vanished.length,
              added: added.length,
            })}{' '}
            {t('policySource.citing', { count: citing.size })}
          </p>
        )}
        <p className="muted">{t('policySource.unchanged', { count: comparison.unchanged })}</p>
        {comparison.oldText === 'paraphrase' && !isSame ? (
          <Notice>{t('policySource.paraphraseOnly')}</Notice>
        ) : null}
      </header>
      {changed.length === 0 ? null : (
        <section>
          <h3 className="section-heading">
            {t('policySource.changed', { count: changed.length })}
          </h3>
          <ul className="sentence-list">
            {changed.map((it) => (
              <ChangedSentence key={it.before.id} change={it} />
            ))}
          </ul>
        </section>
      )}
      {vanished.length === 0 ? null : (
        <section>
          <h3 className="section-heading">
            {t('policySource.vanished', { count: vanished.length })}
          </h3>
          <ul className="sentence-list">
            {vanished.map((it) => (
              <VanishedSentence key={it.id} sentence={it} />
            ))}
          </ul>
        </section>
      )}
      {added.length === 0 ? null : (
        <section>
          <h3 className="section-heading">{t('policySource.added', { count: added.length })}</h3>
          <ul className="sentence-list">
            {added.map((it) => (
              <AddedSentence key={it.id} sentence={it} />
            ))}
          </ul>
        </section>
      )}
      <footer className="stack-tight">
        {isKept ? (
          <output className="good">{t('policySource.isKept')}</output>
        ) : (
          <div className="acts">
            <ActButton onPress={() => void store.keep()}>{t('policySource.keep')}</ActButton>
            <span className="dim">{t('policySource.keepHint')}</span>
          </div>
        )}
        {work.error === null ? null : <ErrorNote error={work.error} />}
      </footer>
    </article>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { ListFilter } from '../parts/list-filter.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { ReadingPane } from '../parts/reading-pane.tsx';
import { filterRules } from './filter-rules.ts';
import type { PolicyBook } from './policy-store.ts';
import { RuleDetail } from './rule-detail.tsx';
import { RuleTable } from './rule-table.tsx';

/** The policy, to be read: every rule in its order, and one with its sources. */
export function PolicyScreen({ rule }: { readonly rule: string | null }) {
  const { t } = useTranslation();
  const { policyStore, status } = useDesk();
  const book = useStore(policyStore.state);
  return (
    <Screen title={t('policy.title')} reference={status.policyVersion}>
      {book.status === 'ready' ? <Book book={book.value} rule={rule} /> : null}
      {book.status === 'failed' ? (
        <ErrorNote error={book.error} onRetry={() => void policyStore.load()} />
      ) : null}
      {book.status === 'loading' || book.status === 'idle' ? <LoadingNote /> : null}
    </Screen>
  );
}

function Book({ book, rule }: { readonly book: PolicyBook; readonly rule: string | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [text, setText] = useState('');
  const { policy, check } = book;
  const rules = filterRules(t, policy, text);
  const chosen = policy.rules.find((it) => it.id === rule);
  return (
    <div className="panes panes-policy">
      <div className="pane pane-middle">
        <ListFilter
          label={t('policy.filter')}
          placeholder={t('policy.filterPlaceholder')}
          text={text}
          onText={setText}
        />
        <p className="muted">
          {check.problems.length === 0
            ? t('policy.checked', { combinations: check.combinations })
            : t('policy.problems', { count: check.problems.length })}
        </p>
        <p className="dim">
          {t('policy.source', {
            title: policy.source.title[locale],
            edition: policy.source.edition,
          })}
        </p>
        <output className="list-count">{t('policy.rules', { count: rules.length })}</output>
        {rules.length === 0 ? (
          <p className="dim list-none">{t('policy.noMatch', { text })}</p>
        ) : (
          <RuleTable rules={rules} chosen={rule} />
        )}
      </div>
      <ReadingPane label={t('policy.reason')}>
        {chosen ? (
          <RuleDetail policy={policy} rule={chosen} />
        ) : (
          <div className="stack-tight">
            <p>{t('policy.order')}</p>
            <p className="dim">{t('policy.pick')}</p>
          </div>
        )}
      </ReadingPane>
    </div>
  );
}

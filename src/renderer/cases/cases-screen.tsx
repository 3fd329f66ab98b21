import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { navigate } from '../app/use-route.ts';
import { ActButton } from '../parts/act-button.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { ListFilter } from '../parts/list-filter.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { createCaseListStore, type CaseList } from './case-list-store.ts';
import { CaseTable } from './case-table.tsx';

/** All cases, newest first. */
export function CasesScreen() {
  const { t } = useTranslation();
  const { client } = useDesk();
  const [store] = useState(() => createCaseListStore(client));
  const list = useStore(store.state);
  useEffect(() => void store.load(), [store]);
  return (
    <Screen title={t('cases.title')}>
      <div className="pane pane-middle pane-whole">
        {isEmpty(list) ? (
          <EmptyNote title={t('cases.empty.title')} text={t('cases.empty.text')}>
            <ActButton kind="primary" keys="N" onPress={() => navigate({ screen: 'triage' })}>
              {t('cases.empty.act')}
            </ActButton>
          </EmptyNote>
        ) : (
          <>
            <ListFilter
              label={t('cases.filter')}
              placeholder={t('cases.filterPlaceholder')}
              text={list.text}
              onText={(text) => void store.setText(text)}
            />
            <Rows list={list} onMore={() => void store.more()} onRetry={() => void store.load()} />
          </>
        )}
      </div>
    </Screen>
  );
}

function isEmpty({ status, text, cases }: CaseList): boolean {
  return status === 'ready' && text.trim() === '' && cases.length === 0;
}

type RowsProps = {
  readonly list: CaseList;
  readonly onMore: () => void;
  readonly onRetry: () => void;
};

function Rows({ list, onMore, onRetry }: RowsProps) {
  const { t } = useTranslation();
  const { status, text, cases, hasMore, error } = list;
  if (error !== null) return <ErrorNote error={error} onRetry={onRetry} />;
  if (status === 'loading' && cases.length === 0) return <LoadingNote />;
  return (
    <>
      <LiveStatus text={t('cases.count', { count: cases.length })} />
      {cases.length === 0 ? (
        <p className="dim list-none">{t('cases.noMatch', { text })}</p>
      ) : (
        <CaseTable cases={cases} />
      )}
      {hasMore ? <ActButton onPress={onMore}>{t('common.showMore')}</ActButton> : null}
    </>
  );
}

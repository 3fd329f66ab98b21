import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LiveStatus } from '../parts/live-status.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import type { CaseList, CaseListStore } from './case-list-store.ts';
import type { CaseColumn } from './case-row.tsx';
import { CaseTable } from './case-table.tsx';
import type { RowSelection } from './row-selection.ts';

const columns: readonly CaseColumn[] = ['owner', 'waiting', 'next', 'severity', 'created'];

type Props = {
  readonly list: CaseList;
  readonly store: CaseListStore;
  readonly selection: RowSelection;
  readonly onSelect: (change: (selection: RowSelection) => RowSelection) => void;
};

/** The rows that were found, or why there are none. */
export function CaseRows({ list, store, selection, onSelect }: Props) {
  const { t } = useTranslation();
  const { status, choice, cases, hasMore, error } = list;
  const groups = useMemo(() => [{ id: 'all', title: null, cases }], [cases]);
  if (error !== null) return <ErrorNote error={error} onRetry={() => void store.load()} />;
  if (status === 'loading' && cases.length === 0) return <LoadingNote />;
  if (cases.length === 0) {
    return (
      <p className="dim list-none">
        {choice.text.trim() === '' ? t('cases.noneSo') : t('cases.noMatch', { text: choice.text })}
      </p>
    );
  }
  return (
    <>
      <LiveStatus text={t('cases.count', { count: cases.length })} />
      <CaseTable
        label={t('cases.title')}
        groups={groups}
        columns={columns}
        selection={selection}
        onSelect={onSelect}
      />
      {hasMore ? (
        <ActButton onPress={() => void store.more()}>{t('common.showMore')}</ActButton>
      ) : null}
    </>
  );
}

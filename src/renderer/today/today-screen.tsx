import { Printer } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Today } from '../../shared/model/case-list.ts';
import { useDesk } from '../app/desk-context.ts';
import { toHash } from '../app/route.ts';
import { Screen } from '../app/screen.tsx';
import { navigate } from '../app/use-route.ts';
import { CaseActBar } from '../cases/case-act-bar.tsx';
import { createCaseActStore } from '../cases/case-act-store.ts';
import type { CaseColumn } from '../cases/case-row.tsx';
import { CaseTable, keysOf, type CaseGroup } from '../cases/case-table.tsx';
import { keepRows, noRows, rowsToActOn, type RowSelection } from '../cases/row-selection.ts';
import { useCasesChanged } from '../cases/use-cases-changed.ts';
import { useKeys } from '../keys/use-keys.ts';
import { NoticePane } from '../notices/notice-pane.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { createTodayStore, todayGroups, type TodayWork } from './today-store.ts';

const minuteMs = 60_000;
const columns: readonly CaseColumn[] = ['waiting', 'next'];

const handOver = (): void => navigate({ screen: 'hand-over' });

/** What needs somebody now, the most urgent first, and what is wrong with products. */
export function TodayScreen() {
  const { t } = useTranslation();
  const { client, deskStore, status } = useDesk();
  const [stores] = useState(() => {
    const today = createTodayStore(client);
    const onChange = async (): Promise<void> => {
      await Promise.all([today.load(), deskStore.refresh()]);
    };
    return { today, onChange, acts: createCaseActStore(client, onChange) };
  });
  const work = useStore(stores.today.state);
  // What is due grows with the clock.
  useEffect(() => {
    void stores.onChange();
    const timer = setInterval(() => void stores.onChange(), minuteMs);
    return () => clearInterval(timer);
  }, [stores]);
  useCasesChanged(stores.onChange);
  useKeys({ v: handOver }, 'screen');

  const { today } = work;
  return (
    <Screen
      title={t('today.title')}
      acts={
        <ActButton keys="V" icon={<Printer aria-hidden="true" />} onPress={handOver}>
          {t('today.handOver')}
        </ActButton>
      }
    >
      <div className="panes panes-today">
        <div className="pane pane-middle pane-table">
          {today.status === 'failed' ? (
            <ErrorNote error={today.error} onRetry={() => void stores.today.load()} />
          ) : null}
          {today.status === 'loading' ? <LoadingNote /> : null}
          {today.status === 'ready' ? (
            <Cases today={today.value} clocks={work.clocks} acts={stores.acts} />
          ) : null}
          {today.status === 'ready' && today.value.openCount === 0 && status.caseCount === 0 ? (
            <NoCases />
          ) : null}
        </div>
        <NoticePane onChange={stores.onChange} />
      </div>
    </Screen>
  );
}

function NoCases() {
  const { t } = useTranslation();
  return (
    <div className="acts">
      <ActButton kind="primary" keys="N" onPress={() => navigate({ screen: 'triage' })}>
        {t('cases.empty.act')}
      </ActButton>
    </div>
  );
}

type CasesProps = {
  readonly today: Today;
  readonly clocks: TodayWork['clocks'];
  readonly acts: ReturnType<typeof createCaseActStore>;
};

function Cases({ today, clocks, acts }: CasesProps) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState(noRows);
  const groups: readonly CaseGroup[] = useMemo(
    () =>
      todayGroups
        .map((id) => ({ id, title: t(`today.groups.${id}`), ...today[id], href: hrefs[id] }))
        .filter((group) => group.cases.length > 0),
    [today, t],
  );
  const keys = useMemo(() => keysOf(groups), [groups]);
  const selection = useMemo(() => keepRows(selected, keys), [selected, keys]);
  const actedOn = useMemo(() => {
    const wanted = new Set(rowsToActOn(selection, keys));
    return groups.flatMap(({ cases }) => cases.filter((it) => wanted.has(it.reference)));
  }, [groups, keys, selection]);
  const onSelect = useCallback(
    (change: (selection: RowSelection) => RowSelection) => setSelected(change),
    [],
  );

  return (
    <>
      <CaseActBar store={acts} cases={actedOn} />
      {groups.length === 0 ? (
        <EmptyNote
          title={t('today.empty.title')}
          text={t('today.empty.text', { count: today.openCount })}
        />
      ) : (
        <CaseTable
          label={t('today.title')}
          groups={groups}
          columns={columns}
          clocks={clocks}
          selection={selection}
          onSelect={onSelect}
        />
      )}
    </>
  );
}

const listOf = (filter: object): string =>
  toHash({ screen: 'cases', list: { text: '', filter, order: 'next-action' } });

/** Where all cases of a group are listed. */
const hrefs: Readonly<Record<(typeof todayGroups)[number], string | undefined>> = {
  overdue: listOf({ status: 'open', due: 'overdue' }),
  due: listOf({ status: 'open', due: 'today' }),
  // No list is narrowed to these: the group itself is where they are found.
  answeredAfterClose: undefined,
  waitingTooLong: listOf({ status: 'open', due: 'waiting-long' }),
  unplanned: listOf({ status: 'open', waitingOn: 'nobody' }),
};

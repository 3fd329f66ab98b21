import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import type { Route } from '../app/route.ts';
import { Screen } from '../app/screen.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { createDraftStore } from './draft/draft-store.ts';
import { DraftView } from './draft/draft-view.tsx';
import { createGridStore } from './grid/grid-store.ts';
import { GridView } from './grid/grid-view.tsx';
import type { PolicyBook } from './policy-store.ts';
import { PolicyViewLinks } from './policy-view-links.tsx';
import { createRuleUseStore } from './rule-use-store.ts';
import { SourceState } from './source/source-state.tsx';
import { createSourceStore } from './source/source-store.ts';
import { SourceView } from './source/source-view.tsx';
import { TableView } from './table-view.tsx';
import { VersionTable } from './version-table.tsx';
import { createVersionsStore } from './versions/versions-store.ts';
import { VersionsView } from './versions/versions-view.tsx';

type Stores = ReturnType<typeof useStores>;

/** The policy: to be read, looked at whole, changed in a draft, and held against its source. */
export function PolicyScreen({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  const { policyStore, status } = useDesk();
  const book = useStore(policyStore.state);
  const stores = useStores();
  const { ruleUse, source } = stores;
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another version or a new case changes the counts
  useEffect(() => void ruleUse.load(), [ruleUse, status.policyVersion, status.caseCount]);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each version lists its own sentences
  useEffect(() => void source.load(), [source, status.policyVersion]);
  return (
    <Screen
      title={t('policy.title')}
      reference={status.policyVersion}
      acts={<PolicyViewLinks route={route} />}
      state={<SourceState store={source} />}
    >
      {book.status === 'ready' ? <View book={book.value} route={route} stores={stores} /> : null}
      {book.status === 'failed' ? (
        <ErrorNote error={book.error} onRetry={() => void policyStore.load()} />
      ) : null}
      {book.status === 'loading' || book.status === 'idle' ? <LoadingNote /> : null}
    </Screen>
  );
}

/** They live as long as the screen: what was chosen in one view is there after a look at another. */
function useStores() {
  const { client, transport, deskStore, status } = useDesk();
  const [stores] = useState(() => {
    const onChange = (): void => void deskStore.refresh();
    return {
      ruleUse: createRuleUseStore(client),
      grid: createGridStore(client, status.profile.cspModel),
      draft: createDraftStore(client, transport, onChange),
      versions: createVersionsStore(client, onChange),
      source: createSourceStore(client, transport),
    };
  });
  return stores;
}

type ViewProps = {
  readonly book: PolicyBook;
  readonly route: Route;
  readonly stores: Stores;
};

function View({ book, route, stores }: ViewProps) {
  switch (route.screen) {
    case 'policy-version':
      return (
        <VersionTable
          key={route.version}
          version={route.version}
          rule={route.rule}
          useStore={stores.ruleUse}
        />
      );
    case 'policy-grid':
      return (
        <GridView store={stores.grid} book={book} useStore={stores.ruleUse} cell={route.cell} />
      );
    case 'policy-draft':
      return <DraftView store={stores.draft} versions={stores.versions} view={route.view} />;
    case 'policy-versions':
      return <VersionsView store={stores.versions} />;
    case 'policy-source':
      return <SourceView store={stores.source} />;
    default:
      return (
        <Table book={book} stores={stores} rule={route.screen === 'policy' ? route.rule : null} />
      );
  }
}

type TableProps = {
  readonly book: PolicyBook;
  readonly stores: Stores;
  readonly rule: string | null;
};

function Table({ book, stores, rule }: TableProps) {
  const { t } = useTranslation();
  const use = useStore(stores.ruleUse.state);
  const [text, setText] = useState('');
  const left = useStore(stores.grid.state, (it) => it.left);
  const { policy, check } = book;
  useEffect(() => {
    if (rule === null) stores.grid.forgetLeft();
  }, [stores, rule]);
  return (
    <TableView
      policy={policy}
      use={use}
      rule={rule}
      back={left && { screen: 'policy-grid', cell: left }}
      routeOf={(it) => ({ screen: 'policy', rule: it })}
      about={
        check.problems.length === 0
          ? t('policy.checked', { combinations: check.combinations })
          : t('policy.problems', { count: check.problems.length })
      }
      text={text}
      onText={setText}
    />
  );
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { createUnfinishedText } from '../app/unfinished-text.ts';
import { useKept } from '../app/use-kept.ts';
import { navigate, replaceRoute } from '../app/use-route.ts';
import { ActButton } from '../parts/act-button.tsx';
import { EmptyNote } from '../parts/empty-note.tsx';
import { ListFilter } from '../parts/list-filter.tsx';
import { BundlePane } from './bundle-pane.tsx';
import { createBundleStore } from './bundle-store.ts';
import { CaseActBar } from './case-act-bar.tsx';
import { createCaseActStore } from './case-act-store.ts';
import { CaseFilters } from './case-filters.tsx';
import { listQuery, wholeList, type CaseListChoice } from './case-list-address.ts';
import { createCaseListStore, type CaseList } from './case-list-store.ts';
import { CaseRows } from './case-rows.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ReplyPane } from './reply-pane.tsx';
import { createReplyStore } from './reply-store.ts';
import { keepRows, noRows, rowsToActOn } from './row-selection.ts';
import { useCameIn } from './use-came-in.ts';
import { useCasesChanged } from './use-cases-changed.ts';

/** The cases of the choice in the address: found, narrowed, acted on; replies and other desks' cases come in here. */
export function CasesScreen({
  list: choice = wholeList,
}: {
  readonly list?: CaseListChoice | undefined;
}) {
  const { t } = useTranslation();
  const { client, transport, deskStore } = useDesk();
  const [stores] = useState(() => {
    const list = createCaseListStore(client, choice);
    const onChange = async (): Promise<void> => {
      await Promise.all([list.refresh(), deskStore.refresh()]);
    };
    return {
      list,
      onChange,
      acts: createCaseActStore(client, onChange),
      reply: createReplyStore(
        client,
        transport.upload,
        createUnfinishedText(client, 'cases/reply'),
        onChange,
      ),
      bundle: createBundleStore(client, transport.upload, onChange),
    };
  });
  const list = useStore(stores.list.state);
  const [selected, setSelected] = useState(noRows);
  const [isTooMany, setIsTooMany] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const isReply = useStore(stores.reply.state, (it) => it.received.status !== 'idle');
  const isBundle = useStore(stores.bundle.state, (it) => it.look.status !== 'idle');

  useEffect(() => void stores.list.load(), [stores]);
  useCasesChanged(stores.onChange);
  useKept(stores.reply);
  useEffect(() => void stores.list.show(choice), [stores, choice]);

  const keys = useMemo(() => list.cases.map((it) => it.reference), [list.cases]);
  const selection = useMemo(() => keepRows(selected, keys), [selected, keys]);
  const actedOn = useMemo(() => {
    const wanted = new Set(rowsToActOn(selection, keys));
    return list.cases.filter((it) => wanted.has(it.reference));
  }, [selection, keys, list.cases]);
  const onSelect = useCallback(
    (change: Parameters<typeof setSelected>[0]) => setSelected(change),
    [],
  );

  const { isOver, drop, take } = useCameIn({
    onReplyFile: (file) => void begin('reply', () => stores.reply.readFile(file)),
    onReplyText: (text) => void begin('reply', () => stores.reply.readText(text)),
    onBundle: (file) => void begin('bundle', () => stores.bundle.read(file)),
    onTooMany: () => setIsTooMany(true),
  });

  async function begin(kind: 'reply' | 'bundle', read: () => Promise<void>): Promise<void> {
    setIsTooMany(false);
    if (kind === 'reply') stores.bundle.leave();
    else stores.reply.leave();
    await read();
  }

  return (
    <Screen title={t('cases.title')} acts={<ChooseFile onFiles={take} />}>
      <div
        ref={pane}
        className="pane pane-middle pane-whole cases-pane"
        data-drop-target={isOver || undefined}
        {...drop}
      >
        {isTooMany ? (
          <p className="field-error" role="alert">
            {t('common.oneFile')}
          </p>
        ) : null}
        {isReply ? <ReplyPane store={stores.reply} /> : null}
        {isBundle ? <BundlePane store={stores.bundle} /> : null}
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
              text={choice.text}
              onText={(text) => replaceRoute({ screen: 'cases', list: { ...choice, text } })}
              onDown={() =>
                pane.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
              }
            />
            <CaseFilters
              choice={choice}
              onChoice={(next) => navigate({ screen: 'cases', list: next })}
            />
            <CaseActBar store={stores.acts} cases={actedOn} extra={['merge', 'send']} />
            <CaseRows list={list} store={stores.list} selection={selection} onSelect={onSelect} />
          </>
        )}
      </div>
    </Screen>
  );
}

function isEmpty({ status, choice, cases }: CaseList): boolean {
  return (
    status === 'ready' && listQuery({ ...choice, order: 'newest' }) === '' && cases.length === 0
  );
}

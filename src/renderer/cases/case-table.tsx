import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseClocks } from '../../shared/model/service-clock.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import { navigate } from '../app/use-route.ts';
import { useNow } from '../i18n/use-now.ts';
import { isComposing } from '../keys/is-composing.ts';
import { useKeys } from '../keys/use-keys.ts';
import { CaseRow, type CaseColumn } from './case-row.tsx';
import {
  focusOn,
  pressRow,
  pressRowKey,
  type PressKind,
  type RowSelection,
} from './row-selection.ts';

/** Rows under a heading of their own; a table without headings has one group. */
export type CaseGroup = {
  readonly id: string;
  readonly title: string | null;
  /** Beside the title, such as how many there are. */
  readonly count?: number;
  /** Where all of them are listed. */
  readonly href?: string | undefined;
  readonly cases: readonly CaseSummary[];
};

type Props = {
  readonly label: string;
  readonly groups: readonly CaseGroup[];
  readonly columns: readonly CaseColumn[];
  readonly clocks?: ReadonlyMap<string, CaseClocks> | undefined;
  readonly selection: RowSelection;
  readonly onSelect: (change: (selection: RowSelection) => RowSelection) => void;
};

/**
 * Cases as rows that are chosen like files: arrows move, Space chooses, Shift extends, Ctrl+A takes all, Enter
 * opens. A table of our own: React Aria's draws every row again whenever one is chosen, which a thousand rows feel.
 */
export function CaseTable(props: Props) {
  const { t } = useTranslation();
  const { groups, columns, clocks, selection, onSelect } = props;
  const now = useNow();
  const table = useRef<HTMLTableElement>(null);
  const keys = keysOf(groups);
  const focus = selection.focus ?? keys[0] ?? null;
  const latestGroups = useRef(groups);
  useEffect(() => {
    latestGroups.current = groups;
  });

  const onPress = useCallback(
    (reference: string, kind: PressKind) =>
      onSelect((it) => pressRow(it, keysOf(latestGroups.current), reference, kind)),
    [onSelect],
  );

  function focusRow(reference: string | null): void {
    const row = reference === null ? null : `[data-row="${CSS.escape(reference)}"]`;
    if (row !== null) table.current?.querySelector<HTMLElement>(row)?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    if (isComposing(event.nativeEvent) || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      navigate({ screen: 'case', reference: event.target.dataset['row'], view: 'decision' });
      return;
    }
    const isCommand = event.ctrlKey || event.metaKey;
    const { key, shiftKey } = event;
    const next = pressRowKey({ ...selection, focus }, keys, { key, shiftKey, isCommand });
    if (!next) return;
    event.preventDefault();
    onSelect(() => next);
    focusRow(next.focus);
  }

  useKeys({ ArrowDown: focus === null ? undefined : () => focusRow(focus) }, 'screen');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid: its rows take the keys
    <table
      ref={table}
      className="case-table"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are chosen in it
      role="grid"
      aria-multiselectable="true"
      aria-label={props.label}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const reference = target.dataset['row'];
        if (reference !== undefined) onSelect((it) => focusOn(it, reference));
      }}
    >
      <thead>
        <tr>
          <th scope="col" className="col-choose">
            <span className="visually-hidden">{t('cases.column.choose')}</span>
          </th>
          <th scope="col" className="col-reference">
            {t('cases.column.reference')}
          </th>
          <th scope="col">{t('cases.column.title')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={`col-${column}`}>
              {t(`cases.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          {group.title === null ? null : <GroupHead group={group} span={columns.length + 3} />}
          {group.cases.map((it) => (
            <CaseRow
              key={it.reference}
              summary={it}
              columns={columns}
              clocks={clocks?.get(it.reference)}
              now={now}
              isChosen={selection.chosen.has(it.reference)}
              isCurrent={selection.focus === it.reference}
              isFocus={focus === it.reference}
              onPress={onPress}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function GroupHead({ group, span }: { readonly group: CaseGroup; readonly span: number }) {
  const { t } = useTranslation();
  const { title, count = 0, cases, href } = group;
  return (
    <tr className="group-head">
      <th scope="rowgroup" colSpan={span}>
        {title} <span className="count">{count}</span>
        {href !== undefined && count > cases.length ? (
          <a className="small-link" href={href}>
            {t('cases.showAll', { count })}
          </a>
        ) : null}
      </th>
    </tr>
  );
}

/** The rows in the order of the screen. */
export function keysOf(groups: readonly CaseGroup[]): string[] {
  return groups.flatMap(({ cases }) => cases.map((it) => it.reference));
}

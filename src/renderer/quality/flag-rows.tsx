import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { QualityFlag } from '../../shared/model/quality.ts';
import { isComposing } from '../keys/is-composing.ts';
import { targetOf, useRowFocus } from '../parts/use-row-focus.ts';
import { useRowWindow } from '../parts/use-row-window.ts';
import { countFlags, isFlagChosen } from './flag-selection.ts';
import { flagAt, type QualityStore } from './quality-store.ts';

/** In pixels, as in the styles. */
const rowHeight = 52;

/**
 * The flags that are in view; the one in focus is looked at. Arrows, Page, Home and End move through all of them, with
 * Shift they choose; Space chooses one, Ctrl+A all of the kind.
 */
export function FlagRows({ store }: { readonly store: QualityStore }) {
  const { t } = useTranslation();
  const work = useStore(store.state);
  const { total, chosen, kind, isDismissed, row: looked } = work;
  const element = useRef<HTMLTableElement>(null);
  const name = `flags ${kind} ${isDismissed}`;
  const { shown, show } = useRowWindow(element, { count: total, rowHeight, name });
  const { first, last, top, height } = shown;
  const { goTo } = useRowFocus(element, show);
  // Also after the list was read anew; a page is asked for once.
  useEffect(() => store.need(first, last));

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event.nativeEvent) || event.altKey) return;
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() !== 'a') return;
      store.chooseAll();
    } else if (key === ' ') store.toggle(looked);
    else if (key === 'Escape' && countFlags(chosen, total) > 0) store.clearChosen();
    else {
      const target = targetOf(key, looked, total);
      if (target === undefined) return;
      if (shiftKey) void store.extend(target, looked);
      store.look(target);
      goTo(target);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function press(row: number, isRange: boolean): void {
    if (isRange) void store.extend(row, looked);
    else store.toggle(row);
    store.look(row);
    goTo(row);
  }

  return (
    <div className="row-scroll" tabIndex={-1}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid: its rows take the keys */}
      <table
        ref={element}
        className="offer-rows flag-rows"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are chosen in it
        role="grid"
        aria-label={t('quality.list')}
        aria-multiselectable="true"
        aria-rowcount={total}
        style={{ height }}
        onKeyDown={onKeyDown}
      >
        <tbody>
          {Array.from({ length: last - first }, (_, index) => first + index).map((row) => {
            const flag = flagAt(work, row);
            return (
              <FlagRow
                key={row}
                row={row}
                flag={flag}
                top={top + (row - first) * rowHeight}
                isLooked={row === looked}
                isChosen={flag !== undefined && isFlagChosen(chosen, flag)}
                onLook={() => store.look(row)}
                onPress={(isRange) => press(row, isRange)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  readonly row: number;
  readonly flag: QualityFlag | undefined;
  readonly top: number;
  readonly isLooked: boolean;
  readonly isChosen: boolean;
  readonly onLook: () => void;
  readonly onPress: (isRange: boolean) => void;
};

function FlagRow({ row, flag, top, isLooked, isChosen, onLook, onPress }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr className="offer-row" style={{ top }} aria-rowindex={row + 1} aria-selected={isChosen}>
      {flag ? (
        <>
          <td className="offer-choose">
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t('quality.choose', { title: flag.title })}
              checked={isChosen}
              onChange={({ nativeEvent }) =>
                onPress(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
              }
            />
          </td>
          <td className="offer-cell">
            <button
              type="button"
              className="list-row"
              data-row={row}
              tabIndex={isLooked ? 0 : -1}
              onFocus={onLook}
              onClick={({ shiftKey, ctrlKey, metaKey }) => {
                if (shiftKey || ctrlKey || metaKey) onPress(shiftKey);
                else onLook();
              }}
              {...(isLooked ? { 'aria-current': true } : {})}
            >
              <span className="list-row-title" title={flag.title}>
                {flag.title}
              </span>
              <span className="list-row-about">{flag.records[0]?.publisherId}</span>
            </button>
          </td>
        </>
      ) : (
        <td className="visually-hidden">{t('common.loading')}</td>
      )}
    </tr>
  );
}

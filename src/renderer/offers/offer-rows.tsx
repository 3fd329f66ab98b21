import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { OfferSummary } from '../../shared/model/offer.ts';
import { toHash, type Route } from '../app/route.ts';
import { isComposing } from '../keys/is-composing.ts';
import { targetOf, useRowFocus } from '../parts/use-row-focus.ts';
import { useRowWindow } from '../parts/use-row-window.ts';
import { type OfferList, type OfferListStore, queryOf, rowAt } from './offer-list-store.ts';
import { countChosen, isChosen } from './offer-selection.ts';

/** In pixels, as in the styles. */
const rowHeight = 52;

type Props = {
  readonly list: OfferList;
  readonly store: OfferListStore;
  readonly route: Route;
  /** The keyboard goes back to where the list is narrowed. */
  readonly onLeave: () => void;
};

/**
 * The rows of the list that are in view. Arrows, Page, Home and End move through all of them, with Shift they choose;
 * Space chooses one, Ctrl+A all that the query finds; up from the first row leads back to the field.
 */
export function OfferRows({ list, store, route, onLeave }: Props) {
  const { t } = useTranslation();
  const { total, chosen } = list;
  const element = useRef<HTMLTableElement>(null);
  const name = `offers ${queryOf(list)}`;
  const { shown, show } = useRowWindow(element, { count: total, rowHeight, name });
  const { first, last, top, height } = shown;
  const { focus, setFocus, goTo } = useRowFocus(element, show);

  // Also after the list was read anew; a page is asked for once.
  useEffect(() => store.need(first, last));

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event.nativeEvent) || event.altKey) return;
    const { key, shiftKey } = event;
    const row = Math.min(focus, total - 1);
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() !== 'a') return;
      store.chooseAll();
    } else if (key === ' ') store.toggle(row);
    else if (key === 'Escape' && countChosen(chosen, total) > 0) store.clearChosen();
    else if (key === 'ArrowUp' && row === 0 && !shiftKey) onLeave();
    else {
      const target = targetOf(key, row, total);
      if (target === undefined) return;
      if (shiftKey) void store.extend(target, row);
      else store.moveTo(target);
      goTo(target);
    }
    event.preventDefault();
  }

  function press(row: number, kind: 'toggle' | 'range'): void {
    if (kind === 'range') void store.extend(row, focus);
    else store.toggle(row);
    goTo(row);
  }

  return (
    <div className="row-scroll" tabIndex={-1}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid: its rows take the keys */}
      <table
        ref={element}
        className="offer-rows"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are chosen in it
        role="grid"
        aria-label={t('offers.list')}
        aria-multiselectable="true"
        aria-rowcount={total}
        style={{ height }}
        onKeyDown={onKeyDown}
      >
        <tbody>
          {Array.from({ length: last - first }, (_, index) => first + index).map((row) => {
            const offer = rowAt(list, row);
            return (
              <OfferRow
                key={row}
                row={row}
                offer={offer}
                top={top + (row - first) * rowHeight}
                isFocus={row === Math.min(focus, total - 1)}
                isCurrent={isCurrent(route, offer)}
                isChosen={offer !== undefined && isChosen(chosen, offer)}
                onFocus={() => setFocus(row)}
                onPress={press}
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
  readonly offer: OfferSummary | undefined;
  readonly top: number;
  readonly isFocus: boolean;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onFocus: () => void;
  readonly onPress: (row: number, kind: 'toggle' | 'range') => void;
};

function OfferRow(props: RowProps) {
  const { t } = useTranslation();
  const { row, offer, top, isChosen: isTaken, onPress } = props;
  return (
    <tr className="offer-row" style={{ top }} aria-rowindex={row + 1} aria-selected={isTaken}>
      {offer ? (
        <>
          <td className="offer-choose">
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t('offers.choose', { name: offer.name })}
              checked={isTaken}
              onChange={({ nativeEvent }) =>
                onPress(row, isShifted(nativeEvent) ? 'range' : 'toggle')
              }
            />
          </td>
          <td className="offer-cell">
            <OfferLink {...props} offer={offer} />
          </td>
        </>
      ) : (
        <td className="visually-hidden">{t('common.loading')}</td>
      )}
    </tr>
  );
}

function OfferLink({
  row,
  offer,
  isFocus,
  isCurrent: isHere,
  onFocus,
  onPress,
}: RowProps & { readonly offer: OfferSummary }) {
  const { publisherId, offerId } = offer;
  return (
    <a
      className="list-row"
      data-row={row}
      tabIndex={isFocus ? 0 : -1}
      href={toHash({ screen: 'offer', key: { publisherId, offerId } })}
      onFocus={onFocus}
      onClick={(event) => {
        if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        onPress(row, event.shiftKey ? 'range' : 'toggle');
      }}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
    >
      <span className="list-row-title" title={offer.name}>
        {offer.name}
      </span>
      <span className="list-row-about" title={offer.publisherName}>
        {offer.publisherName}
      </span>
      <OfferTag offer={offer} />
    </a>
  );
}

function isShifted(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey;
}

/** The one thing that is to be known of an offer before it is opened. */
function OfferTag({ offer }: { readonly offer: OfferSummary }) {
  const { t } = useTranslation();
  if (offer.isHandKept) return <span className="tag">{t('offers.handKept')}</span>;
  if (offer.missingSince !== null) return <span className="tag">{t('offers.missing')}</span>;
  if (offer.isStopSell) return <span className="tag">{t('offers.detail.stopSell')}</span>;
  return null;
}

function isCurrent(route: Route, offer: OfferSummary | undefined): boolean {
  return (
    route.screen === 'offer' &&
    route.key.publisherId === offer?.publisherId &&
    route.key.offerId === offer.offerId
  );
}

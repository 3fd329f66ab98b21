import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { OfferSummary } from '../../shared/model/offer.ts';
import { toHash, type Route } from '../app/route.ts';
import { useRowWindow } from '../parts/use-row-window.ts';
import { type OfferList, type OfferListStore, queryOf, rowAt } from './offer-list-store.ts';

/** In pixels, as in the styles. */
const rowHeight = 52;
const pageRows = 10;

type Props = { readonly list: OfferList; readonly store: OfferListStore; readonly route: Route };

/** The rows of the list that are in view; arrows, Page, Home and End move through all of them. */
export function OfferRows({ list, store, route }: Props) {
  const { t } = useTranslation();
  const { total } = list;
  const element = useRef<HTMLUListElement>(null);
  const name = `offers ${queryOf(list)}`;
  const { shown, show } = useRowWindow(element, { count: total, rowHeight, name });
  const { first, last, top, height } = shown;
  /** The row that Tab leads to. */
  const [focus, setFocus] = useState(0);
  /** The row that takes the focus once it is drawn. */
  const wanted = useRef<number | null>(null);

  // Also after the list was read anew; a page is asked for once.
  useEffect(() => store.need(first, last));
  // The row may be drawn a while after the key.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = element.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = targetOf(event.key, focus, total);
    if (row === undefined) return;
    event.preventDefault();
    show(row);
    wanted.current = row;
    setFocus(row);
  }

  return (
    <div className="row-scroll" tabIndex={-1}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links act; the list moves the focus */}
      <ul
        ref={element}
        className="offer-rows"
        aria-label={t('offers.list')}
        style={{ height }}
        onKeyDown={onKeyDown}
      >
        {Array.from({ length: last - first }, (_, index) => first + index).map((row) => (
          <OfferRow
            key={row}
            row={row}
            total={total}
            offer={rowAt(list, row)}
            top={top + (row - first) * rowHeight}
            isFocus={row === Math.min(focus, total - 1)}
            isCurrent={isCurrent(route, rowAt(list, row))}
            onFocus={() => setFocus(row)}
          />
        ))}
      </ul>
    </div>
  );
}

type RowProps = {
  readonly row: number;
  readonly total: number;
  readonly offer: OfferSummary | undefined;
  readonly top: number;
  readonly isFocus: boolean;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
};

function OfferRow({ row, total, offer, top, isFocus, isCurrent: isHere, onFocus }: RowProps) {
  const { t } = useTranslation();
  return (
    <li style={{ top }} aria-setsize={total} aria-posinset={row + 1}>
      {offer ? (
        <a
          className="list-row"
          data-row={row}
          tabIndex={isFocus ? 0 : -1}
          href={toHash({
            screen: 'offer',
            key: { publisherId: offer.publisherId, offerId: offer.offerId },
          })}
          onFocus={onFocus}
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
      ) : (
        <span className="visually-hidden">{t('common.loading')}</span>
      )}
    </li>
  );
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

/** The row that a key leads to; undefined: it is no key of a list. */
function targetOf(key: string, row: number, total: number): number | undefined {
  const last = total - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(row + 1, last);
    case 'ArrowUp':
      return Math.max(row - 1, 0);
    case 'PageDown':
      return Math.min(row + pageRows, last);
    case 'PageUp':
      return Math.max(row - pageRows, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

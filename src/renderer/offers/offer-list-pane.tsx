import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { mostSortedOffers, offerOrders } from '../../shared/model/offer-filter.ts';
import { toHash, type Route } from '../app/route.ts';
import { FilterChip } from '../cases/filter-chip.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { ListFilter } from '../parts/list-filter.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import type { SelectOption } from '../parts/select-input.tsx';
import { FlagsAsOf } from './flags-as-of.tsx';
import { NothingFound } from './nothing-found.tsx';
import { OfferActBar } from './offer-act-bar.tsx';
import type { OfferActStore } from './offer-act-store.ts';
import { OfferConditions } from './offer-conditions.tsx';
import type { OfferListStore } from './offer-list-store.ts';
import { OfferRows } from './offer-rows.tsx';

type Props = {
  readonly store: OfferListStore;
  readonly acts: OfferActStore;
  readonly onExport: () => void;
  readonly route: Route;
};

/** The offers to choose from, narrowed and sorted, with the desk's own contacts above them. */
export function OfferListPane({ store, acts, onExport, route }: Props) {
  const { t } = useTranslation();
  const list = useStore(store.state);
  const pane = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { text, filters, status, total, error } = list;
  const isDesk = route.screen === 'desk-contacts';
  const isNarrowed = text.trim() !== '' || filters.length > 0;
  return (
    <div ref={pane} className="pane pane-list pane-rows">
      <ListFilter
        label={t('offers.filter')}
        placeholder={t('offers.filterPlaceholder')}
        text={text}
        onText={(next) => void store.setText(next)}
        onBackspace={() => {
          if (filters.length > 0) void store.removeFilter(filters.length - 1);
        }}
        onDown={() => pane.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()}
        inputRef={field}
      />
      <OfferConditions list={list} store={store} />
      <a
        className="list-row"
        href={toHash({ screen: 'desk-contacts' })}
        {...(isDesk ? { 'aria-current': 'page' as const } : {})}
      >
        <span className="list-row-title">{t('offers.desk.title')}</span>
        <span className="list-row-about">{t('offers.desk.about')}</span>
      </a>
      <a className="list-row" href={toHash({ screen: 'contacts' })}>
        <span className="list-row-title">{t('contacts.screen.link')}</span>
        <span className="list-row-about">{t('contacts.screen.linkAbout')}</span>
      </a>
      <div className="list-head">
        <output className="list-count">
          {status === 'ready' ? t('offers.found', { count: total }) : ''}
        </output>
        <FilterChip
          label={t('offers.order.label')}
          value={`${list.order}${list.isDescending ? '-down' : ''}`}
          options={offerOrders.flatMap<SelectOption>((order) =>
            order === 'rank'
              ? [{ value: 'rank', label: t('offers.order.rank') }]
              : [
                  { value: order, label: t(`offers.order.${order}`) },
                  { value: `${order}-down`, label: t(`offers.order.${order}Down`) },
                ],
          )}
          onChange={(value = 'rank') => {
            const order = offerOrders.find((it) => value.startsWith(it)) ?? 'rank';
            void store.sort(order, value.endsWith('-down'));
          }}
          isAlways
        />
      </div>
      {list.isUnsorted ? (
        <p className="dim">{t('offers.order.tooMany', { count: mostSortedOffers })}</p>
      ) : null}
      <FlagsAsOf list={list} store={store} />
      {error === null ? null : <ErrorNote error={error} onRetry={() => void store.load()} />}
      {status === 'loading' && total === 0 ? <LoadingNote /> : null}
      {status === 'ready' && total === 0 && isNarrowed && list.unknown.length === 0 ? (
        <NothingFound list={list} store={store} />
      ) : null}
      {total === 0 ? null : (
        <OfferRows list={list} store={store} route={route} onLeave={() => field.current?.focus()} />
      )}
      <OfferActBar list={list} store={store} acts={acts} onExport={onExport} />
    </div>
  );
}

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { OfferSummary } from '../../shared/model/offer.ts';
import { toHash, type Route } from '../app/route.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { ListFilter } from '../parts/list-filter.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { moveInList } from '../parts/move-in-list.ts';
import type { OfferListStore } from './offer-list-store.ts';

type Props = { readonly store: OfferListStore; readonly route: Route };

/** The offers to choose from, with the desk's own contacts above them. */
export function OfferListPane({ store, route }: Props) {
  const { t } = useTranslation();
  const list = useStore(store.state);
  const { text, offers, status, error } = list;
  const isDesk = route.screen === 'desk-contacts';
  return (
    <div className="pane pane-list">
      <ListFilter
        label={t('offers.filter')}
        placeholder={t('offers.filterPlaceholder')}
        text={text}
        onText={(next) => void store.setText(next)}
      />
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
      <output className="list-count">
        {status === 'ready' ? countText(t, list.hasMore, offers.length) : ''}
      </output>
      {error === null ? null : <ErrorNote error={error} onRetry={() => void store.load()} />}
      {status === 'loading' && offers.length === 0 ? <LoadingNote /> : null}
      {status === 'ready' && offers.length === 0 && text.trim() !== '' ? (
        <p className="dim list-none">{t('offers.noMatch', { text })}</p>
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links act; the list moves the focus */}
      <ul className="offer-rows" aria-label={t('offers.list')} onKeyDown={moveInList}>
        {offers.map((offer) => (
          <OfferRow key={`${offer.publisherId}/${offer.offerId}`} offer={offer} route={route} />
        ))}
      </ul>
      {list.hasMore ? (
        <ActButton onPress={() => void store.more()}>{t('common.showMore')}</ActButton>
      ) : null}
    </div>
  );
}

function countText(t: TFunction, hasMore: boolean, count: number): string {
  return hasMore ? t('offers.foundMore', { count }) : t('offers.found', { count });
}

function OfferRow({ offer, route }: { readonly offer: OfferSummary; readonly route: Route }) {
  const { t } = useTranslation();
  const { publisherId, offerId } = offer;
  const isCurrent =
    route.screen === 'offer' &&
    route.key.publisherId === publisherId &&
    route.key.offerId === offerId;
  return (
    <li>
      <a
        className="list-row"
        href={toHash({ screen: 'offer', key: { publisherId, offerId } })}
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      >
        <span className="list-row-title" title={offer.name}>
          {offer.name}
        </span>
        <span className="list-row-about" title={offer.publisherName}>
          {offer.publisherName}
        </span>
        {offer.isHandKept ? <span className="tag">{t('offers.handKept')}</span> : null}
      </a>
    </li>
  );
}

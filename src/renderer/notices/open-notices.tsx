import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { OfferKey } from '../../shared/model/offer.ts';
import { useDesk } from '../app/desk-context.ts';
import { useNow } from '../i18n/use-now.ts';
import { isOpenNotice } from './notice-fields.ts';
import { NoticeItem } from './notice-item.tsx';
import { createOpenNoticeStore } from './open-notice-store.ts';

/** What is known to be wrong with an offer right now; nothing where nothing is. */
export function OpenNotices({ offer }: { readonly offer: OfferKey }) {
  const { t } = useTranslation();
  const { client } = useDesk();
  const { publisherId, offerId } = offer;
  const [store] = useState(() => createOpenNoticeStore(client));
  const notices = useStore(store.state, (it) => it.notices);
  const now = useNow();
  useEffect(() => void store.load({ publisherId, offerId }), [store, publisherId, offerId]);
  const open = notices.filter((it) => isOpenNotice(it, now));
  if (open.length === 0) return null;
  return (
    <section className="open-notices" aria-label={t('notices.heading')}>
      <ul className="notice-list">
        {open.map((it) => (
          <NoticeItem key={it.id} notice={it} />
        ))}
      </ul>
    </section>
  );
}

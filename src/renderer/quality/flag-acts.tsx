import { useTranslation } from 'react-i18next';

import type { OfferKey } from '../../shared/model/offer.ts';
import type { QualityFlag } from '../../shared/model/quality.ts';
import { printFilter } from '../../shared/typed-query.ts';
import { navigate } from '../app/use-route.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import type { QualityStore } from './quality-store.ts';

type Props = {
  readonly store: QualityStore;
  readonly flag: QualityFlag;
  readonly onCompare: () => void;
};
type FlagAct = {
  readonly name: 'compare' | 'edit' | 'offers' | 'contacts' | 'check' | 'takeApart' | 'right';
  readonly key: string;
  readonly run: () => void;
};

/** What ends a flag, each act one key away: the way to what has to be put right, or that it is right as it is. */
export function FlagActs({ store, flag, onCompare }: Props) {
  const { t } = useTranslation();
  const right: FlagAct = {
    name: 'right',
    key: 'r',
    run: () => void store.dismiss([flag.id], t('quality.rightReason')),
  };
  const acts = [...waysOf(store, flag, onCompare), ...(flag.dismissal ? [] : [right])];
  useKeys(Object.fromEntries(acts.map(({ key, run }) => [key, run])), 'screen');
  return (
    <span className="acts">
      {acts.map(({ name, key, run }, index) => (
        <ActButton
          key={name}
          kind={index === 0 ? 'primary' : 'normal'}
          keys={key.toUpperCase()}
          onPress={run}
        >
          {t(`quality.acts.${name}`)}
        </ActButton>
      ))}
    </span>
  );
}

function waysOf(store: QualityStore, flag: QualityFlag, onCompare: () => void): FlagAct[] {
  const [first, second] = flag.records;
  if (!first) return [];
  const { publisherId, offerId } = first;
  if (offerId === null) return waysOfPublisher(store, flag, publisherId);
  const edit: FlagAct = { name: 'edit', key: 'e', run: () => openOffer({ publisherId, offerId }) };
  if (flag.kind === 'same-name') return [{ name: 'compare', key: 'm', run: onCompare }, edit];
  if (flag.kind === 'merged-changed' && second && second.offerId !== null) {
    const away = { publisherId: second.publisherId, offerId: second.offerId };
    return [edit, { name: 'takeApart', key: 'b', run: () => void store.takeApart(away) }];
  }
  return [edit];
}

/** Flags of a publisher are ended offer by offer, or for all of them at once. */
function waysOfPublisher(store: QualityStore, flag: QualityFlag, publisherId: string): FlagAct[] {
  const text = printFilter({ key: 'publisher', value: publisherId, isExcluded: false });
  const offers: FlagAct = {
    name: 'offers',
    key: 'l',
    run: () => navigate({ screen: 'offers', text }),
  };
  if (flag.kind === 'contacts-not-verified') {
    return [{ name: 'contacts', key: 'l', run: () => navigate({ screen: 'contacts' }) }];
  }
  if (flag.kind !== 'offers-not-verified') return [offers];
  return [offers, { name: 'check', key: 'k', run: () => void store.markChecked(text) }];
}

function openOffer(key: OfferKey): void {
  navigate({ screen: 'offer', key });
}

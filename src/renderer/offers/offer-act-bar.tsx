import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { mostChosenOffers } from '../../shared/model/offer-selection.ts';
import { offerActKeys } from '../keys/key-map.ts';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import type { OfferActStore } from './offer-act-store.ts';
import { OfferChoiceForm } from './offer-choice-form.tsx';
import { type OfferList, type OfferListStore, queryOf } from './offer-list-store.ts';
import { countChosen, mayBeHandKept, toOfferSelection } from './offer-selection.ts';

type Props = {
  readonly list: OfferList;
  readonly store: OfferListStore;
  readonly acts: OfferActStore;
  readonly onExport: () => void;
};

/** What can be done with the chosen offers, below their list; absent while none is chosen. */
export function OfferActBar(props: Props) {
  const { list } = props;
  const count = countChosen(list.chosen, list.total);
  return count === 0 ? null : <Bar {...props} count={count} />;
}

function Bar({ list, store, acts, onExport, count }: Props & { readonly count: number }) {
  const { t } = useTranslation();
  const { isAsking, isActing, isNothing, error } = useStore(acts.state);
  const selection = toOfferSelection(list.chosen, queryOf(list));
  const check = (): void => void acts.act(selection, { kind: 'check' });
  const takeBack = mayBeHandKept(list.chosen)
    ? (): void => void acts.act(selection, { kind: 'take-back' })
    : undefined;
  const choose = (): void => acts.ask(true);
  const isBusy = isActing || isAsking;
  useKeys(
    isBusy
      ? {}
      : {
          [offerActKeys.check]: check,
          [offerActKeys.choose]: choose,
          [offerActKeys['take-back']]: takeBack,
          [offerActKeys.export]: onExport,
          [offerActKeys.clear]: store.clearChosen,
        },
    'screen',
  );
  return (
    <section className="offer-act-bar" aria-label={t('offers.chosen.label')}>
      <div className="list-head">
        <output className="offer-act-count">{t('offers.chosen.count', { count })}</output>
        <ActButton kind="plain" keys="Esc" onPress={store.clearChosen}>
          {t('offers.chosen.clear')}
        </ActButton>
      </div>
      {list.isCut ? (
        <p className="dim">{t('offers.chosen.cut', { count: mostChosenOffers })}</p>
      ) : null}
      {isAsking ? (
        <OfferChoiceForm
          isPending={isActing}
          onChoose={(choice) => void acts.act(selection, { kind: 'choose', choice })}
          onCancel={() => acts.ask(false)}
        />
      ) : (
        <div className="case-act-row">
          <ActButton keys="K" isDisabled={isActing} onPress={check}>
            {t('offers.chosen.check')}
          </ActButton>
          <ActButton keys="H" isDisabled={isActing} onPress={choose}>
            {t('offers.chosen.choose')}
          </ActButton>
          <ActButton
            keys="Del"
            isDisabled={isActing || takeBack === undefined}
            onPress={() => takeBack?.()}
          >
            {t('offers.chosen.take-back')}
          </ActButton>
          <ActButton keys="D" onPress={onExport}>
            {t('offers.chosen.export')}
          </ActButton>
        </div>
      )}
      {isNothing ? <output className="dim">{t('offers.chosen.nothing')}</output> : null}
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  );
}

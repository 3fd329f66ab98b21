import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { type ExportChoice, ExportForm } from '../export/export-form.tsx';
import { type OfferListStore, queryOf } from './offer-list-store.ts';
import { countChosen, toOfferSelection } from './offer-selection.ts';

type Props = { readonly store: OfferListStore; readonly onClose: () => void };

/** The offers as a file: those that are chosen, those that are listed, where something narrows the list, or all. */
export function OfferExport({ store, onClose }: Props) {
  const { t } = useTranslation();
  const { status } = useDesk();
  const text = useStore(store.state, queryOf);
  const { total, chosen } = useStore(store.state);
  const chosenCount = countChosen(chosen, total);
  const all: ExportChoice = {
    id: 'all',
    label: t('export.choices.allOffers'),
    list: { what: 'offers', selection: { kind: 'matching', text: '', except: [] } },
    count: status.offerCount,
  };
  const listed: ExportChoice = {
    id: 'listed',
    label: t('export.choices.listedOffers', { count: total }),
    list: { what: 'offers', selection: { kind: 'matching', text, except: [] } },
    count: total,
  };
  const ours: ExportChoice = {
    id: 'chosen',
    label: t('export.choices.chosenOffers', { count: chosenCount }),
    list: { what: 'offers', selection: toOfferSelection(chosen, text) },
    count: chosenCount,
  };
  const isNarrowed = text.trim() !== '' && total > 0;
  const rest: readonly [ExportChoice, ...ExportChoice[]] = isNarrowed ? [listed, all] : [all];
  return <ExportForm choices={chosenCount > 0 ? [ours, ...rest] : rest} onClose={onClose} />;
}

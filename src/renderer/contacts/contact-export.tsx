import { useTranslation } from 'react-i18next';

import { anyContact, type ContactFilter } from '../../shared/model/contact-list.ts';
import { type ExportChoice, ExportForm } from '../export/export-form.tsx';
import { isNarrowed } from './contact-list-store.ts';

type Props = { readonly filter: ContactFilter; readonly onClose: () => void };

/** The contacts as a file: those that fit the filter, where one is set, or all. */
export function ContactExport({ filter, onClose }: Props) {
  const { t } = useTranslation();
  const all: ExportChoice = {
    id: 'all',
    label: t('export.choices.allContacts'),
    list: { what: 'contacts', filter: anyContact },
    count: null,
  };
  const listed: ExportChoice = {
    id: 'listed',
    label: t('export.choices.listedContacts'),
    list: { what: 'contacts', filter },
    count: null,
  };
  return <ExportForm choices={isNarrowed(filter) ? [listed, all] : [all]} onClose={onClose} />;
}

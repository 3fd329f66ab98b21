import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { ContactFilter } from '../../shared/model/contact-list.ts';
import type { Contact } from '../../shared/model/contact.ts';
import { useDesk } from '../app/desk-context.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { ActButton } from '../parts/act-button.tsx';
import { downloadText } from '../parts/download-text.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import { SelectInput } from '../parts/select-input.tsx';
import { contactTitle } from './contact-title.ts';
import { createVcardExportStore } from './vcard-export-store.ts';

type Props = {
  readonly filter: ContactFilter;
  /** The chosen one; null: none is. */
  readonly contact: Contact | null;
  readonly onClose: () => void;
};

const readers = ['partner', 'customer'] as const;
const versions = ['4.0', '3.0'] as const;

/** Contacts as a file for an address book: for whom, which, and in which version. */
export function VcardExport({ filter, contact, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLocale();
  const { client } = useDesk();
  const [store] = useState(() => createVcardExportStore(client, downloadText));
  const { saved, error } = useStore(store.state);
  const [reader, setReader] = useState<(typeof readers)[number]>('partner');
  const [version, setVersion] = useState<(typeof versions)[number]>('4.0');
  const [isOnlyOne, setIsOnlyOne] = useState(contact !== null);
  const one = isOnlyOne ? contact : null;

  return (
    <section className="stack contact-form">
      <FocusHeading level={2} className="section-heading" focusKey="vcard-export">
        {t('contacts.vcard.exportTitle')}
      </FocusHeading>
      {error === null ? null : <ErrorNote error={error} />}
      <SelectInput
        label={t('contacts.vcard.reader')}
        value={reader}
        options={readers.map((value) => ({ value, label: t(`contacts.vcard.readers.${value}`) }))}
        onChange={(value) => setReader(readers.find((it) => it === value) ?? 'partner')}
      />
      <SelectInput
        label={t('contacts.vcard.which')}
        value={one === null ? 'shown' : 'one'}
        options={[
          { value: 'shown', label: t('contacts.vcard.whichShown') },
          ...(contact === null
            ? []
            : [
                {
                  value: 'one',
                  label: t('contacts.vcard.whichOne', {
                    name: contactTitle(t, contact),
                  }),
                },
              ]),
        ]}
        onChange={(value) => setIsOnlyOne(value === 'one')}
      />
      <SelectInput
        label={t('contacts.vcard.version')}
        value={version}
        options={versions.map((value) => ({ value, label: t(`contacts.vcard.versions.${value}`) }))}
        onChange={(value) => setVersion(versions.find((it) => it === value) ?? '4.0')}
      />
      {saved === null ? null : (
        <output>
          {saved.count === 0 ? t('contacts.vcard.savedNone') : t('contacts.vcard.saved', saved)}
        </output>
      )}
      <div className="acts">
        <ActButton
          kind="primary"
          onPress={() =>
            void store.save({
              filter,
              version,
              reader,
              language,
              ...(one === null ? {} : { ids: [one.id] }),
            })
          }
        >
          {t('contacts.vcard.save')}
        </ActButton>
        <ActButton onPress={onClose}>{t('common.close')}</ActButton>
      </div>
    </section>
  );
}

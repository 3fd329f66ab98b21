import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { limits } from '../../shared/limits.ts';
import { useDesk } from '../app/desk-context.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { createProfileFormStore } from './profile-form-store.ts';

type Props = { readonly onSaved: () => void };

/** How others reach the desk, filled in where its lack stops something; kept in the profile as in the settings. */
export function DeskContactForm({ onSaved }: Props) {
  const { t } = useTranslation();
  const { deskStore, status } = useDesk();
  const [store] = useState(() => createProfileFormStore(status.profile, deskStore.saveProfile));
  const { fields, saving } = useStore(store.state);
  const isEmpty = fields.contactEmail.trim() === '' && fields.contactPhone.trim() === '';
  async function save(): Promise<void> {
    if (!isEmpty && (await store.submit())) onSaved();
  }
  return (
    <Form
      className="stack-tight"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="field-row">
        <TextInput
          label={t('settings.profile.contactEmail')}
          type="email"
          value={fields.contactEmail}
          onChange={(value) => store.set('contactEmail', value)}
          most={limits.singleLine}
        />
        <TextInput
          label={t('settings.profile.contactPhone')}
          type="tel"
          value={fields.contactPhone}
          onChange={(value) => store.set('contactPhone', value)}
          most={limits.singleLine}
        />
      </div>
      {saving.status === 'failed' ? <ErrorNote error={saving.error} /> : null}
      <div className="acts">
        <ActButton
          type="submit"
          onPress={() => undefined}
          isDisabled={isEmpty}
          isPending={saving.status === 'loading'}
        >
          {t('settings.profile.saveContact')}
        </ActButton>
      </div>
    </Form>
  );
}

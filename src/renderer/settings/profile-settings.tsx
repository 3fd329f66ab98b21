import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { useDesk } from '../app/desk-context.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { focusFirstInvalid } from '../parts/focus-first-invalid.ts';
import { ProfileFields } from './profile-fields.tsx';
import { createProfileFormStore } from './profile-form-store.ts';

/** The profile, to be changed. The language is saved as soon as it is chosen. */
export function ProfileSettings() {
  const { t } = useTranslation();
  const { deskStore, status } = useDesk();
  const [store] = useState(() => createProfileFormStore(status.profile, deskStore.saveProfile));
  const { saving } = useStore(store.state);
  return (
    <Form
      className="stack settings-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        void store.submit();
        focusFirstInvalid(event.currentTarget);
      }}
    >
      <h2 className="step-heading">{t('settings.profile.heading')}</h2>
      <ProfileFields
        store={store}
        onLanguage={(language) => void deskStore.saveProfile({ language }).catch(() => undefined)}
      />
      {saving.status === 'failed' ? <ErrorNote error={saving.error} /> : null}
      <div className="acts">
        <ActButton
          kind="primary"
          type="submit"
          onPress={() => undefined}
          isPending={saving.status === 'loading'}
        >
          {t('settings.profile.save')}
        </ActButton>
        <output className="good">
          {saving.status === 'ready' ? t('settings.profile.saved') : null}
        </output>
      </div>
    </Form>
  );
}

import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { AppError } from '../../shared/errors.ts';
import { Brand } from '../app/brand.tsx';
import { useDesk } from '../app/desk-context.ts';
import { toAppError } from '../app/to-app-error.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useFirstField } from '../keys/use-form-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { focusFirstInvalid } from '../parts/focus-first-invalid.ts';
import { ProfileFields } from './profile-fields.tsx';
import { createProfileFormStore } from './profile-form-store.ts';

/** The first start: who this desk is, and whether it begins with the sample catalogue. */
export function FirstRun() {
  const { t, i18n } = useTranslation();
  const language = useLocale();
  const { deskStore, status } = useDesk();
  const [wantsSample, setWantsSample] = useState(true);
  const [store] = useState(() =>
    createProfileFormStore({ ...status.profile, language }, deskStore.saveProfile),
  );
  const { saving } = useStore(store.state);
  const [sampleError, setSampleError] = useState<AppError | null>(null);

  const place = useFirstField<HTMLElement>('first-run');

  /** The sample first: saving the profile ends the first run, and this screen with it. */
  async function start(): Promise<void> {
    setSampleError(null);
    if (!store.canSubmit()) return;
    try {
      if (wantsSample && !status.isSampleLoaded) await deskStore.loadSample();
      await store.submit();
    } catch (error) {
      setSampleError(toAppError(error));
    }
  }

  return (
    <main ref={place} className="first-run">
      <Form
        className="first-run-form stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
          focusFirstInvalid(event.currentTarget);
        }}
      >
        <Brand />
        <div>
          <h1 className="step-heading">{t('settings.firstRun.heading')}</h1>
          <p className="step-hint">{t('settings.firstRun.text')}</p>
        </div>
        <ProfileFields store={store} onLanguage={(next) => void i18n.changeLanguage(next)} />
        <CheckBox
          label={t('settings.firstRun.sample')}
          hint={t('settings.firstRun.sampleHint')}
          isChecked={wantsSample}
          onChange={setWantsSample}
        />
        {saving.status === 'failed' ? <ErrorNote error={saving.error} /> : null}
        {sampleError === null ? null : <ErrorNote error={sampleError} />}
        <div className="acts">
          <ActButton
            kind="primary"
            type="submit"
            onPress={() => undefined}
            isPending={saving.status === 'loading'}
          >
            {t('settings.firstRun.start')}
          </ActButton>
        </div>
      </Form>
    </main>
  );
}

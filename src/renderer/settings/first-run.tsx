import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { Brand } from '../app/brand.tsx';
import { useDesk } from '../app/desk-context.ts';
import { zoneHere } from '../clocks/time-zones.ts';
import { ZoneInput } from '../clocks/zone-input.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { useFirstField } from '../keys/use-form-keys.ts';
import { ActButton } from '../parts/act-button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { ErrorNote } from '../parts/error-note.tsx';
import { focusFirstInvalid } from '../parts/focus-first-invalid.ts';
import { createFirstRunStore } from './first-run-store.ts';
import { ProfileFields } from './profile-fields.tsx';

/** The first start: who this desk is, its clock, and whether it begins with the sample catalogue. */
export function FirstRun() {
  const { t, i18n } = useTranslation();
  const language = useLocale();
  const { client, deskStore, status } = useDesk();
  const [store] = useState(() =>
    createFirstRunStore({ client, deskStore, status, language, zoneHere: zoneHere() }),
  );
  const { saving, isChecked } = useStore(store.profile.state);
  const { timeZone, wantsSample, preparing } = useStore(store.state);
  const failed = [preparing, saving].find((it) => it.status === 'failed');

  const place = useFirstField<HTMLElement>('first-run');

  return (
    <main ref={place} className="first-run">
      <Form
        className="first-run-form stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void store.start();
          focusFirstInvalid(event.currentTarget);
        }}
      >
        <Brand />
        <div>
          <h1 className="step-heading">{t('settings.firstRun.heading')}</h1>
          <p className="step-hint">{t('settings.firstRun.text')}</p>
        </div>
        <ProfileFields store={store.profile} onLanguage={(next) => void i18n.changeLanguage(next)}>
          <ZoneInput
            value={timeZone}
            onChange={(written) => store.set({ timeZone: written })}
            isChecked={isChecked}
          />
        </ProfileFields>
        <CheckBox
          label={t('settings.firstRun.sample')}
          hint={t('settings.firstRun.sampleHint')}
          isChecked={wantsSample}
          onChange={(wanted) => store.set({ wantsSample: wanted })}
        />
        {failed?.status === 'failed' ? <ErrorNote error={failed.error} /> : null}
        <div className="acts">
          <ActButton
            kind="primary"
            type="submit"
            onPress={() => undefined}
            isPending={preparing.status === 'loading' || saving.status === 'loading'}
          >
            {t('settings.firstRun.start')}
          </ActButton>
        </div>
      </Form>
    </main>
  );
}

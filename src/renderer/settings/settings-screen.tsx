import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDesk } from '../app/desk-context.ts';
import { Screen } from '../app/screen.tsx';
import { ClockSettings } from '../clocks/clock-settings.tsx';
import { CatalogueSettings } from './catalogue-settings.tsx';
import { KeyTable } from './key-table.tsx';
import { MicrosoftPublishers } from './microsoft-publishers.tsx';
import { ProfileSettings } from './profile-settings.tsx';
import { createSettingsStore } from './settings-store.ts';
import { TemplateSettings } from './template-settings.tsx';

/** Everything that the first run asked for, and the rest. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { deskStore, status } = useDesk();
  const [store] = useState(() =>
    createSettingsStore(deskStore, status.profile.microsoftPublishers),
  );
  return (
    <Screen title={t('settings.title')}>
      <div className="panes panes-settings">
        <div className="pane pane-middle">
          <ProfileSettings />
          <ClockSettings />
        </div>
        <div className="pane stack">
          <CatalogueSettings store={store} />
          <TemplateSettings />
          <MicrosoftPublishers store={store} />
          <KeyTable />
        </div>
      </div>
    </Screen>
  );
}

import { useTranslation } from 'react-i18next';

import { navigate } from '../app/use-route.ts';
import { ActButton } from '../parts/act-button.tsx';

/** The way to the texts that the desk writes. */
export function TemplateSettings() {
  const { t } = useTranslation();
  return (
    <section className="stack-tight">
      <h2 className="section-heading">{t('templates.title')}</h2>
      <p className="muted">{t('templates.about')}</p>
      <div className="acts">
        <ActButton onPress={() => navigate({ screen: 'templates', template: null })}>
          {t('templates.open')}
        </ActButton>
      </div>
    </section>
  );
}

import { useTranslation } from 'react-i18next';

import type { Locale } from '../../shared/model/locale.ts';
import type { TemplateCheck } from './templates-store.ts';

type Props = { readonly check: TemplateCheck | undefined; readonly language: Locale };

/** What the template makes of an invented case. */
export function TemplatePreview({ check, language }: Props) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <header className="stack-tight">
        <h2 className="section-heading">{t('templates.preview')}</h2>
        <p className="dim">
          {t(check?.isPreviewOld ? 'templates.previewOld' : 'templates.previewHint')}
        </p>
      </header>
      {check?.preview ? (
        <article className="mail" lang={language}>
          <p className="mail-subject break">{check.preview.subject}</p>
          <div className="mail-body">
            {check.preview.blocks.map(({ name, title, text }) => (
              <section key={name}>
                {title === '' ? null : <h3>{title}</h3>}
                <p className="mail-text break">{text}</p>
              </section>
            ))}
          </div>
        </article>
      ) : null}
    </div>
  );
}

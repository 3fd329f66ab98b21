import { useTranslation } from 'react-i18next';

import type { Escalation } from '../../shared/model/escalation.ts';

/** The draft as its reader will see it. */
export function EscalationMail({ escalation }: { readonly escalation: Escalation }) {
  const { t } = useTranslation();
  const { to, subject, blocks, language } = escalation;
  return (
    <article className="mail">
      <dl className="mail-head">
        <dt>{t('escalation.preview.to')}</dt>
        <dd className="break">
          {to === null ? (
            <span className="warn">{t('escalation.preview.noTo')}</span>
          ) : to.name === null ? (
            to.email
          ) : (
            `${to.name} <${to.email}>`
          )}
        </dd>
        <dt>{t('escalation.preview.subject')}</dt>
        <dd className="mail-subject break" lang={language}>
          {subject}
        </dd>
      </dl>
      <div className="mail-body" lang={language}>
        {blocks.map(({ name, title, text }) => (
          <section key={name}>
            <h3>{title}</h3>
            <p className="mail-text break">{text}</p>
          </section>
        ))}
      </div>
    </article>
  );
}

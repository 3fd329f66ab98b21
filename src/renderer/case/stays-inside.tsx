import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { escalationTexts } from '../../shared/i18n/en/escalation.ts';
import type { Escalation } from '../../shared/model/escalation.ts';
import { lookUp } from '../i18n/look-up.ts';

/** What the case holds and this recipient does not get, each with who may read it. */
export function StaysInside({ staysInside }: Pick<Escalation, 'staysInside'>) {
  const { t } = useTranslation();
  return (
    <section className="stays-inside">
      <h2 className="label">{t('escalation.stays.heading')}</h2>
      <p className="dim">
        {t(staysInside.length === 0 ? 'escalation.stays.none' : 'escalation.stays.about')}
      </p>
      <dl>
        {staysInside.map(({ field, value, class: of }) => (
          <div key={field + value}>
            <dt>
              {fieldLabel(t, field)}
              <span className="tag">{t(`escalation.stays.classes.${of}`)}</span>
            </dt>
            <dd className="break clip-2" title={value}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function fieldLabel(t: TFunction, field: string): string {
  const { fields, stays } = escalationTexts;
  if (Object.hasOwn(stays.fields, field)) return lookUp(t, `escalation.stays.fields.${field}`);
  return Object.hasOwn(fields, field) ? lookUp(t, `escalation.fields.${field}`) : field;
}

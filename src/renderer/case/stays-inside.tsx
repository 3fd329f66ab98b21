import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { escalationTexts } from '../../shared/i18n/en/escalation.ts';
import type { Escalation } from '../../shared/model/escalation.ts';
import { factNames, type Facts } from '../../shared/model/facts.ts';
import { factValueName } from '../i18n/fact-value-text.ts';
import { lookUp } from '../i18n/look-up.ts';

type Props = Pick<Escalation, 'staysInside'> & { readonly facts: Facts };

/** What the case holds and this recipient does not get, each with who may read it. */
export function StaysInside({ staysInside, facts }: Props) {
  const { t } = useTranslation();
  return (
    <section className="stays-inside">
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
            <dd className="break">
              {field === 'facts' ? factLines(t, facts) : shownValue(t, field, value)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every fact but the topic, which the text tells. */
function factLines(t: TFunction, facts: Facts) {
  return factNames.flatMap((fact) => {
    const value = facts[fact];
    if (value === undefined || fact === 'topic') return [];
    const label = lookUp(t, `facts.${fact}.label`);
    return [
      <span key={fact} className="stays-fact">
        {label}: {factValueName(t, fact, value)}
      </span>,
    ];
  });
}

function shownValue(t: TFunction, field: string, value: string): string {
  if (field !== 'isOngoing') return value;
  return t(value === 'true' ? 'escalation.fields.ongoing.yes' : 'escalation.fields.ongoing.no');
}

function fieldLabel(t: TFunction, field: string): string {
  const { fields, stays } = escalationTexts;
  if (Object.hasOwn(stays.fields, field)) return lookUp(t, `escalation.stays.fields.${field}`);
  return Object.hasOwn(fields, field) ? lookUp(t, `escalation.fields.${field}`) : field;
}

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { RecordField } from '../../shared/model/catalogue-source.ts';
import type { ShownValue } from '../../shared/model/import-plan.ts';
import { linkKinds } from '../../shared/model/offer.ts';
import { lookUp } from '../i18n/look-up.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { fieldText } from './field-text.ts';

type Props = { readonly field: RecordField | 'links'; readonly value: ShownValue };

/** A value of a record; what is not there is said in a word. */
export function ShownText({ field, value }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const text = fieldText(t, locale, field, value);
  return text === '' ? (
    <span className="dim">{t('import.report.nothing')}</span>
  ) : (
    <span className="plan-value">{text}</span>
  );
}

/** The roles that a list can fill. */
const importedRoles = ['customer-support', 'engineering', 'csp-program'] as const;

/** What a field of a record is called. */
export function recordFieldName(t: TFunction, field: RecordField | 'links'): string {
  if (field === 'links') return t('import.report.links');
  const kind = linkKinds.find((it) => field === `link:${it}`);
  if (kind) return t('import.report.linkField', { kind: t(`offers.links.${kind}`) });
  const role = importedRoles.find((it) => field === `contact:${it}`);
  if (role) {
    return t('import.report.contactField', { role: t(`import.report.contactRoles.${role}`) });
  }
  return lookUp(t, `import.fields.${field}`);
}

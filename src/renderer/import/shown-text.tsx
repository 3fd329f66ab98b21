import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { RecordField } from '../../shared/model/catalogue-source.ts';
import type { ShownValue } from '../../shared/model/import-plan.ts';
import { linkKinds } from '../../shared/model/offer.ts';
import { lookUp } from '../i18n/look-up.ts';

/** A value of a record; what is not there is said in a word. */
export function ShownText({ value }: { readonly value: ShownValue }) {
  const { t } = useTranslation();
  const text = toText(t, value);
  return text === '' ? (
    <span className="dim">{t('import.report.nothing')}</span>
  ) : (
    <span className="plan-value">{text}</span>
  );
}

function toText(t: TFunction, value: ShownValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value.join(t('common.listSeparator'));
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

import type { TFunction } from 'i18next';

import type { MappingField } from '../../shared/model/catalogue-import.ts';
import type { RecordField } from '../../shared/model/catalogue-source.ts';
import type { ShownValue } from '../../shared/model/import-plan.ts';
import type { Locale } from '../../shared/model/locale.ts';
import { billingModels, cspStates } from '../../shared/model/offer.ts';
import { formatDate } from '../i18n/format-time.ts';
import { productTypeName } from '../i18n/product-type-name.ts';

type ShownField = MappingField | RecordField | 'links';

/** A value of a record in the words of the rest of the window; empty: there is none. */
export function fieldText(
  t: TFunction,
  locale: Locale,
  field: ShownField,
  value: ShownValue,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (typeof value !== 'string') return value.join(t('common.listSeparator'));
  return wordOf(t, locale, field, value) ?? value;
}

/** Undefined: it stands for itself. */
function wordOf(
  t: TFunction,
  locale: Locale,
  field: ShownField,
  value: string,
): string | null | undefined {
  if (field === 'productType') return productTypeName(t, value);
  if (field === 'verifiedAt') {
    return Number.isNaN(Date.parse(value)) ? undefined : formatDate(value, locale);
  }
  if (field === 'billingModel') {
    const model = billingModels.find((it) => it === value);
    return model && t(`offers.billing.${model}`);
  }
  if (field === 'cspState') {
    const state = cspStates.find((it) => it === value);
    return state && t(`offers.detail.cspStates.${state}`);
  }
  if (!isYesNo(field)) return undefined;
  if (value === 'true') return t('common.yes');
  return value === 'false' ? t('common.no') : undefined;
}

function isYesNo(field: string): boolean {
  return [
    'azureBased',
    'isPreview',
    'isStopSell',
    'isPrivate',
    'isFree',
    'isByol',
    'microsoftFlag',
  ].includes(field);
}

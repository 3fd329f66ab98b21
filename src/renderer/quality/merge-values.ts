import type { TFunction } from 'i18next';

import type { MergeField } from '../../shared/model/offer-merge.ts';
import type { Offer } from '../../shared/model/offer.ts';
import { productTypeName } from '../i18n/product-type-name.ts';

/** What a field that is compared is called. */
export function mergeFieldName(t: TFunction, field: MergeField): string {
  return field === 'links' ? t('offers.detail.links') : t(`import.fields.${field}`);
}

/** What a record says in a field, line by line; empty: nothing. */
export function mergeLines(t: TFunction, field: MergeField, offer: Offer): readonly string[] {
  switch (field) {
    case 'links':
      return offer.links.map(({ kind, url }) =>
        t('quality.merge.link', { kind: t(`offers.links.${kind}`), url }),
      );
    case 'plans':
      return offer.plans.map(({ title, planId }) => title || planId);
    case 'markets':
    case 'categories':
    case 'keywords':
      return offer[field].length === 0 ? [] : [offer[field].join(t('common.listSeparator'))];
    case 'azureBased':
    case 'isPreview':
    case 'isStopSell':
    case 'isPrivate': {
      const value = offer[field];
      return value === null ? [] : [t(value ? 'common.yes' : 'common.no')];
    }
    case 'productType':
      return some(offer.productType === null ? null : productTypeName(t, offer.productType));
    case 'billingModel':
      return some(offer.billingModel && t(`offers.billing.${offer.billingModel}`));
    case 'cspState':
      return some(offer.cspState && t(`offers.detail.cspStates.${offer.cspState}`));
    default:
      return some(offer[field]);
  }
}

function some(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : [text];
}

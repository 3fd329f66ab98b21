import type { TFunction } from 'i18next';

import { offersTexts } from '../../shared/i18n/en/offers.ts';
import { lookUp } from './look-up.ts';

/** The name of a product type; one that we do not know is shown as the record has it. */
export function productTypeName(t: TFunction, type: string | null): string | null {
  if (type === null || !Object.hasOwn(offersTexts.productTypes, type)) return type;
  return lookUp(t, `offers.productTypes.${type}`);
}

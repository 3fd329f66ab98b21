import { AppError } from '../../shared/errors.ts';
import type { ImportMapping } from '../../shared/model/catalogue-import.ts';
import { findMisfits, hasShapeOf } from '../domain/catalogue/columns.ts';
import { isOwnTable, ownTableMapping } from '../domain/catalogue/export/own-table.ts';
import { guessMapping } from '../domain/catalogue/guess-mapping.ts';

type ChosenMapping = {
  readonly mapping: ImportMapping;
  readonly origin: 'saved' | 'shipped' | 'guessed';
};

/**
 * The first saved or shipped mapping made for lists of this shape, else a guess; any of them may lack what is
 * needed. A key that was typed for another file is not taken over: it is asked for again.
 */
export function chooseMapping(
  header: readonly string[],
  saved: readonly ImportMapping[],
  shipped: readonly ImportMapping[],
): ChosenMapping {
  if (isOwnTable(header)) return { mapping: ownTableMapping, origin: 'shipped' };
  const ownMapping = saved.find((mapping) => hasShapeOf(mapping, header));
  if (ownMapping) return { mapping: withoutKey(ownMapping), origin: 'saved' };
  const shippedMapping = shipped.find((mapping) => hasShapeOf(mapping, header));
  if (shippedMapping) return { mapping: shippedMapping, origin: 'shipped' };
  return { mapping: guessMapping(header), origin: 'guessed' };
}

function withoutKey(mapping: ImportMapping): ImportMapping {
  const { publisherId: _publisherId, offerId: _offerId, ...constants } = mapping.constants;
  return { ...mapping, constants };
}

/** @throws AppError MAPPING_DOES_NOT_FIT */
export function requireFit(mapping: ImportMapping, header: readonly string[]): void {
  const misfits = findMisfits(mapping, header);
  if (misfits.length === 0) return;
  throw new AppError('MAPPING_DOES_NOT_FIT', { name: mapping.name, fields: misfits.join(', ') });
}

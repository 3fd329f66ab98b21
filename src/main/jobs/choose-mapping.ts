import { AppError } from '../../shared/errors.ts';
import type { ImportMapping } from '../../shared/model/catalogue-import.ts';
import { findMisfits } from '../domain/catalogue/columns.ts';
import { guessMapping } from '../domain/catalogue/guess-mapping.ts';

type ChosenMapping = {
  readonly mapping: ImportMapping;
  readonly origin: 'shipped' | 'guessed';
};

/** The first shipped mapping that fits the header, else a guess; the guess may lack what is needed. */
export function chooseMapping(
  header: readonly string[],
  shipped: readonly ImportMapping[],
): ChosenMapping {
  const fitting = shipped.find((mapping) => findMisfits(mapping, header).length === 0);
  if (fitting) return { mapping: fitting, origin: 'shipped' };
  return { mapping: guessMapping(header), origin: 'guessed' };
}

/** @throws AppError MAPPING_DOES_NOT_FIT */
export function requireFit(mapping: ImportMapping, header: readonly string[]): void {
  const misfits = findMisfits(mapping, header);
  if (misfits.length === 0) return;
  throw new AppError('MAPPING_DOES_NOT_FIT', { name: mapping.name, fields: misfits.join(', ') });
}

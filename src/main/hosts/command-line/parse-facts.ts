import { AppError } from '../../../shared/errors.ts';
import { type FactName, Facts, factNames, factValues } from '../../../shared/model/facts.ts';
import { shorten } from './shorten.ts';

/**
 * Facts as a script writes them: an absent key is not known, and null is not a value.
 * @throws AppError UNKNOWN_FACT, UNKNOWN_FACT_VALUE, INVALID_INPUT when it is no object
 */
export function parseFacts(given: unknown): Facts {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    const problem = 'expected one JSON object with a key for each known fact';
    throw new AppError('INVALID_INPUT', { where: 'facts', problem });
  }
  for (const [name, value] of Object.entries(given)) checkFact(name, value);
  return Facts.parse(given);
}

function checkFact(name: string, value: unknown): void {
  if (!isFactName(name)) {
    throw new AppError('UNKNOWN_FACT', { fact: shorten(name), known: factNames.join(', ') });
  }
  const known: readonly string[] = factValues[name];
  if (typeof value === 'string' && known.includes(value)) return;
  throw new AppError('UNKNOWN_FACT_VALUE', {
    fact: name,
    value: shorten(JSON.stringify(value)),
    known: known.join(', '),
  });
}

function isFactName(name: string): name is FactName {
  return Object.hasOwn(factValues, name);
}

import { AppError } from '../errors.ts';
import { factNames, factValues, type FactName, type Facts } from './facts.ts';

/** Facts read back from a vector, with the policy version that it names, if it names one. */
export type ReadVector = { readonly facts: Facts; readonly policyVersion: string | null };

const prefix = 'FP1:';
/** Of any edition: this one, or another with a first part after it. */
const start = /^\s*(FP(?:1:|\d{1,2}:(?=\s*[a-z-]+\s*=)))/i;
/** Far more than all facts and the longest version take. */
const mostCharacters = 4_000;
const versionKey = 'policy';

/**
 * The known facts on one line, in the order of the specification, then the version of the policy:
 * `FP1:publisher=isv;asked-by=customer;topic=billing;policy=2026-11`. The same facts under the same
 * published table always give the same decision. The local rules that a desk has above its table are
 * not in it: another desk, or the same one on another day, may answer otherwise.
 */
export function toVector(facts: Facts, policyVersion: string): string {
  const known = factNames.flatMap((fact) => {
    const value = facts[fact];
    return value === undefined ? [] : [`${toKey(fact)}=${value}`];
  });
  return prefix + [...known, `${versionKey}=${encodeURIComponent(policyVersion)}`].join(';');
}

/** True for a text that means to be a vector, right or wrong. */
export function looksLikeVector(text: string): boolean {
  return start.test(text);
}

/**
 * Reads a vector back: white space around it and at its separators does not matter, nor does a last `;`.
 * @throws AppError VECTOR_INVALID naming the part that is not understood, VECTOR_TOO_LONG, VECTOR_KEY_TWICE
 */
export function readVector(text: string): ReadVector {
  const [, found = ''] = start.exec(text) ?? [];
  if (found.toUpperCase() !== prefix) throw invalid(found || text);
  const vector = text.trim();
  if (vector.length > mostCharacters)
    throw new AppError('VECTOR_TOO_LONG', { limit: mostCharacters });
  const read = new Map<string, string>();
  for (const part of vector.slice(prefix.length).split(';')) {
    if (part.trim() === '') continue;
    const [key = '', value, ...rest] = part.split('=').map((it) => it.trim());
    if (value === undefined || rest.length > 0) throw invalid(part);
    if (key !== versionKey && !isFactValue(key, value)) throw invalid(part);
    if (read.has(key)) throw new AppError('VECTOR_KEY_TWICE', { key });
    read.set(key, value);
  }
  const policyVersion = read.get(versionKey);
  const facts = factNames.flatMap((fact) => {
    const value = read.get(toKey(fact));
    return value === undefined ? [] : [[fact, value] as const];
  });
  return {
    facts: Object.fromEntries(facts),
    policyVersion: policyVersion === undefined ? null : decode(policyVersion),
  };
}

function isFactValue(key: string, value: string): boolean {
  const fact = factNames.find((it) => toKey(it) === key);
  return fact !== undefined && factValues[fact].some((it) => it === value);
}

/** `askedBy` as `asked-by`. */
function toKey(fact: FactName): string {
  return fact.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw invalid(value);
  }
}

function invalid(part: string): AppError {
  const shown = part.trim();
  return new AppError('VECTOR_INVALID', {
    part: shown.length > 80 ? `${shown.slice(0, 80)}…` : shown,
  });
}

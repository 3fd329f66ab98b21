import { AppError } from '../errors.ts';
import { factNames, factValues, type FactName, type Facts } from './facts.ts';

/** Facts read back from a vector, with the policy version that it names, if it names one. */
export type ReadVector = { readonly facts: Facts; readonly policyVersion: string | null };

const prefix = 'FP1:';
const versionKey = 'policy';

/**
 * The known facts on one line, in the order of the specification, then the version of the policy:
 * `FP1:publisher=isv;asked-by=customer;topic=billing;policy=2026-11`. The same facts under the same
 * version always give the same decision.
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
  return text.trim().toUpperCase().startsWith(prefix);
}

/**
 * Reads a vector back: white space around it and at its separators does not matter, nor does a last `;`.
 * @throws AppError VECTOR_INVALID naming the part that is not understood
 */
export function readVector(text: string): ReadVector {
  if (!looksLikeVector(text)) throw invalid(text);
  const read = new Map<string, string>();
  for (const part of text.trim().slice(prefix.length).split(';')) {
    if (part.trim() === '') continue;
    const [key = '', value, ...rest] = part.split('=').map((it) => it.trim());
    if (value === undefined || rest.length > 0 || read.has(key)) throw invalid(part);
    if (key !== versionKey && !isFactValue(key, value)) throw invalid(part);
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

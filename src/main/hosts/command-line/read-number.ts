import { refuse } from './parse-arguments.ts';

/**
 * A whole number of an option, in decimal digits; undefined when the option is absent.
 * @throws AppError INVALID_OPTION
 */
export function readNumber(
  option: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw refuse(option, `“${text}” is not a whole number from ${least} to ${most}`);
}

import type { Locale } from '../../shared/model/locale.ts';
import type { ReportUnit } from '../../shared/report-table.ts';

/** A number of a figure with its unit, as it stands at a bar; null: there is none. */
export function numberWithUnit(value: number | null, unit: ReportUnit, locale: Locale): string {
  if (value === null) return '–';
  if (unit === 'cases') return new Intl.NumberFormat(locale).format(value);
  if (unit === 'percent') {
    const style = { style: 'percent', maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(locale, style).format(value / 100);
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'short',
    maximumFractionDigits: value < 100 ? 1 : 0,
  }).format(value);
}

/** As it stands in a column that names its unit. */
export function plainNumber(value: number | null, locale: Locale): string {
  if (value === null) return '–';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

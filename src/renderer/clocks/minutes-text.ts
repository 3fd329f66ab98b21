const parts = /^(?:(\d{1,5}(?:\.\d{1,2})?) ?(?:h|小时))?[ ,]*(?:(\d{1,6}) ?(?:min|m|分钟?))?$/i;

/** `90` as "1 h 30 min"; null as nothing. */
export function minutesText(minutes: number | null): string {
  if (minutes === null) return '';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
    .filter(Boolean)
    .join(' ');
}

/** Whole minutes of a text such as "2 h" or "90 min"; null: nothing is written; undefined: it is no time. */
export function readMinutes(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const [matched, hours = '0', minutes = '0'] = parts.exec(trimmed) ?? [];
  if (matched === undefined) return undefined;
  const total = Math.round(Number(hours) * 60) + Number(minutes);
  return total >= 1 && total <= 600_000 ? total : undefined;
}

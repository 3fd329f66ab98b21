const units = ['B', 'kB', 'MB', 'GB'] as const;

/** Such as `812 B`, `12.3 kB` or `4.0 MB`: steps of a thousand, the same in every language of the desk. */
export function formatSize(sizeBytes: number): string {
  const step = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, sizeBytes)) / 3)));
  const amount = sizeBytes / 1_000 ** step;
  return `${step === 0 ? amount : amount.toFixed(1)} ${units[step] ?? 'GB'}`;
}

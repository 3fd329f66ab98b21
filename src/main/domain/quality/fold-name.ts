const noise = /[\p{P}\p{Z}\p{S}\p{C}]+/gu;

/** A name as one hears it: without case, width, spaces and punctuation. Empty: nothing is left of it. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(noise, '');
}

type KnownKind = { readonly start: readonly number[]; readonly problem: string };

const knownKinds: readonly KnownKind[] = [
  { start: [0x50, 0x4b, 0x05, 0x06], problem: 'ZIP' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], problem: 'Excel (.xls, .xlsx + password)' },
  { start: [0x25, 0x50, 0x44, 0x46], problem: 'PDF' },
  { start: [0x1f, 0x8b], problem: 'gzip' },
  { start: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], problem: 'SQLite' },
  { start: [0x89, 0x50, 0x4e, 0x47], problem: 'PNG' },
  { start: [0xff, 0xd8, 0xff], problem: 'JPEG' },
  { start: [0x47, 0x49, 0x46, 0x38], problem: 'GIF' },
];

/** A container, as XLSX is one. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** What else than a list the first bytes say this is, by the name of the format; null when they do not say. */
export function recogniseOtherKind(bytes: Uint8Array): string | null {
  return knownKinds.find(({ start }) => startsWith(bytes, start))?.problem ?? null;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The same for the first characters of a text that is no CSV: markup and JSON have no header line. */
export function recogniseOtherText(beginning: string): string | null {
  const text = beginning.trimStart().slice(0, 100).toLowerCase();
  if (/^<(!doctype|html|\?xml|head|body)/.test(text)) return 'HTML, XML';
  if (/^[{[]\s*["{[\]}]/.test(text)) return 'JSON';
  return null;
}

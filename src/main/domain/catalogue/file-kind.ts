type KnownKind = { readonly start: readonly number[]; readonly problem: string };

const knownKinds: readonly KnownKind[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], problem: 'it is a ZIP archive or an Excel workbook' },
  { start: [0x50, 0x4b, 0x05, 0x06], problem: 'it is an empty ZIP archive' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], problem: 'it is an old Excel workbook' },
  { start: [0x25, 0x50, 0x44, 0x46], problem: 'it is a PDF' },
  { start: [0x1f, 0x8b], problem: 'it is compressed with gzip' },
  { start: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], problem: 'it is a SQLite database' },
  { start: [0x89, 0x50, 0x4e, 0x47], problem: 'it is a picture' },
  { start: [0xff, 0xd8, 0xff], problem: 'it is a picture' },
  { start: [0x47, 0x49, 0x46, 0x38], problem: 'it is a picture' },
];

/** What else than a CSV file the first bytes say this is, in English; null when they do not say. */
export function recogniseOtherKind(bytes: Uint8Array): string | null {
  const known = knownKinds.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  return known?.problem ?? null;
}

/** The same for the first characters of a text: markup and JSON have no header line. */
export function recogniseOtherText(beginning: string): string | null {
  const text = beginning.trimStart().slice(0, 100).toLowerCase();
  if (/^<(!doctype|html|\?xml|head|body)/.test(text)) return 'it is a web page or XML';
  if (/^[{[]\s*["{[\]}]/.test(text)) return 'it is JSON';
  return null;
}

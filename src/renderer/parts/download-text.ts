/** Hands a text to the browser (or to Electron) as a file. */
export function downloadText(fileName: string, text: string, type: string): void {
  downloadFile(fileName, text, type);
}

/** The same for bytes. */
export function downloadFile(
  fileName: string,
  content: string | Blob | Uint8Array<ArrayBuffer>,
  type = 'application/octet-stream',
): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has begun by then; a url that is never revoked keeps the text in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

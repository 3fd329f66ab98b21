import type { ExportedMessage } from '../../../shared/model/outgoing.ts';

/** Hands what was exported to the browser (or to Electron) as a file. */
export function downloadExported(exported: ExportedMessage): void {
  const { fileName, mediaType, content, isBase64 } = exported;
  const bytes = isBase64 ? bytesOf(content) : content;
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has begun by then; a url that is never revoked keeps the text in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (it) => it.codePointAt(0) ?? 0);
}

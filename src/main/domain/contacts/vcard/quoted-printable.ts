/** Bytes written as `=E5=8C=97`, in this charset; an unknown charset or broken bytes give the text as it stands. */
export function decodeQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = /^=([\da-f]{2})/i.exec(text.slice(at, at + 3))?.[1];
    if (code === undefined) bytes.push(...new TextEncoder().encode(text.charAt(at)));
    else {
      bytes.push(Number.parseInt(code, 16));
      at += 2;
    }
  }
  try {
    return new TextDecoder(charset, { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

/** The charset that the parameters of a line name; UTF-8 where they name none. */
export function charsetOf(parameters: string): string {
  return /;charset=([\w-]{1,40})/i.exec(parameters)?.[1] ?? 'utf-8';
}

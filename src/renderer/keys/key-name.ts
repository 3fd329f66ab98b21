type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  readonly code?: string;
};

/** How key maps name a press: `n`, `Backspace`, `Ctrl+Enter` (Cmd counts as Ctrl), `Alt+ArrowLeft`. */
export function keyName({ key, code, ctrlKey, metaKey, altKey }: Pressed): string {
  const written = altKey ? (unaltered(key, code) ?? key) : key;
  const plain = written.length === 1 ? written.toLowerCase() : written;
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${plain}`;
}

/** With the Option key a Mac writes another character: the key itself counts. */
function unaltered(key: string, code = ''): string | undefined {
  if (/^[\x20-\x7e]+$/.test(key)) return undefined;
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
}

/** True where typed keys are text: single keys are not ours there. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)
  );
}

import type { Asked } from './protocol.ts';

const asked: Asked[] = [];

/** Notes what main asked of Electron; functions are noted as such. */
export function note(what: string, ...values: readonly unknown[]): void {
  asked.push({ what, values: values.map(toPlain) });
}

export function allAsked(): readonly Asked[] {
  return asked;
}

function toPlain(value: unknown): unknown {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'function' ? 'function' : inner,
  );
  return text === undefined ? null : JSON.parse(text);
}

import type { DmnModdle } from 'dmn-moddle';

/** What DMN has no place for: each is an element of ours that holds one JSON value as its text. */
export const extensionKinds = ['heading', 'span', 'note', 'rule'] as const;
export type ExtensionKind = (typeof extensionKinds)[number];

export const dmnNamespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const fingerpostPackage = {
  name: 'Fingerpost',
  prefix: 'fingerpost',
  uri: 'urn:fingerpost:policy:1',
  xml: { tagAlias: 'lowerCase' },
  types: extensionKinds.map((kind) => ({
    name: capitalise(kind),
    superClass: ['Element'],
    properties: [{ name: 'body', type: 'String', isBody: true }],
  })),
};

/** The DMN library with our extension. Loaded late: most starts of the desk never need it. */
export async function createDmnModdle(): Promise<DmnModdle> {
  const library = await import('dmn-moddle');
  return new library.DmnModdle({ fingerpost: fingerpostPackage });
}

/** The library's name for an element of ours. */
export function extensionType(kind: ExtensionKind): string {
  return `${fingerpostPackage.prefix}:${capitalise(kind)}`;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

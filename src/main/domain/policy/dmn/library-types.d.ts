/** The library ships no types; these are the parts that we use. */
declare module 'dmn-moddle' {
  /** An element of the document. What was read is `unknown` until a schema of ours says otherwise. */
  export type ModdleElement = {
    get(name: string): ModdleElement[];
    set(name: string, value: unknown): void;
  };

  export class DmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    fromXML(xml: string): Promise<{
      readonly rootElement: unknown;
      readonly warnings: readonly { message: string }[];
    }>;
    toXML(
      element: ModdleElement,
      options: { readonly format: boolean; readonly preamble: boolean },
    ): Promise<{ readonly xml: string }>;
  }
}

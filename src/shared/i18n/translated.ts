/** The shape of a catalogue in another language: the same keys, any text. A missing key fails the build. */
export type Translated<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Translated<Catalogue[Key]>;
};

/** Says something to a screen reader when it changes; shows nothing. */
export function LiveStatus({ text }: { readonly text: string }) {
  return <output className="visually-hidden">{text}</output>;
}

/** A key, shown where it acts. The act itself is named in words beside it. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className="key-hint" data-letter={keys.length === 1 || undefined} aria-hidden="true">
      {keys}
    </kbd>
  );
}

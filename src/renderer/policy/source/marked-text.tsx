import type { MarkedPart } from './mark-words.ts';

type Props = { readonly parts: readonly MarkedPart[]; readonly kind: 'del' | 'ins' };

/** A sentence whose changed words are marked, for the eye and for a screen reader. */
export function MarkedText({ parts, kind: Mark }: Props) {
  return (
    <>
      {parts.map((part, place) =>
        // oxlint-disable-next-line react/no-array-index-key -- the parts of one sentence have nothing but their place
        part.isMarked ? <Mark key={place}>{part.text}</Mark> : <span key={place}>{part.text}</span>,
      )}
    </>
  );
}

import type { FirstContact, Owner } from '../../shared/model/decision.ts';

/** Everybody who has a mark: owners and first contacts. */
export type Marked = Owner | FirstContact;

const marks = {
  publisher: ['publisher'],
  partner: ['partner'],
  'indirect-provider': ['provider'],
  'shared-indirect': ['partner', 'provider'],
  microsoft: ['microsoft'],
  undetermined: ['undetermined'],
  'outside-policy': ['outside'],
} as const satisfies Record<Marked, readonly Shape[]>;

type Shape = 'publisher' | 'partner' | 'provider' | 'microsoft' | 'undetermined' | 'outside';

/** One colour and one shape per owner, the same everywhere; shared by two: both. Always beside its word. */
export function OwnerMark({ owner }: { readonly owner: Marked }) {
  return (
    <span className="owner-mark" aria-hidden="true">
      {marks[owner].map((shape) => (
        <svg key={shape} className={`owner-shape owner-shape-${shape}`} viewBox="0 0 16 16">
          {drawings[shape]}
        </svg>
      ))}
    </span>
  );
}

/** The colour that the word and the edge of the card take. */
export function ownerTone(owner: Marked): Shape {
  return owner === 'shared-indirect' ? 'provider' : marks[owner][0];
}

const drawings = {
  publisher: <path d="M8 1l6 3.5v7L8 15l-6-3.5v-7z" fill="currentColor" />,
  partner: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  provider: <path d="M8 1l7 7-7 7-7-7z" fill="currentColor" />,
  microsoft: <rect x="2" y="2" width="12" height="12" rx="1.5" fill="currentColor" />,
  undetermined: (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="3 2"
    />
  ),
  outside: <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" strokeWidth="2.4" />,
} as const satisfies Record<Shape, unknown>;

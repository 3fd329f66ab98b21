import type { OfferKey } from '../../shared/model/offer.ts';

/** The name with its key below. */
export function OfferName({
  name,
  offerKey,
}: {
  readonly name: string;
  readonly offerKey: OfferKey;
}) {
  return (
    <span className="plan-name">
      <span className="clip" title={name}>
        {name}
      </span>
      <code className="code clip">{`${offerKey.publisherId} / ${offerKey.offerId}`}</code>
    </span>
  );
}

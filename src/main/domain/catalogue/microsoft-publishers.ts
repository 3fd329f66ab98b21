/**
 * Tells Microsoft's publishers by the desk's list alone: no flag of a file and no name makes an offer
 * Microsoft's. Ids are compared without case.
 */
export function createPublisherTest(list: readonly string[]): (publisherId: string) => boolean {
  const ids = new Set(list.map((id) => id.toLowerCase()));
  return (publisherId) => ids.has(publisherId.toLowerCase());
}

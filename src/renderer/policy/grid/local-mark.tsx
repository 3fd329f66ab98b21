/** The corner of a cell that an agreement of this desk decides; its word stands beside it or in the cell's name. */
export function LocalMark() {
  return <span className="local-mark" aria-hidden="true" />;
}

export type GridPosition = { readonly row: number; readonly column: number };

/** Where a key leads from a cell; null: the key is not the grid's, or there is no further cell. */
export function moveInGrid(
  from: GridPosition,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: { readonly rows: number; readonly columns: number },
): GridPosition | null {
  const { row, column } = from;
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const targets: Readonly<Record<string, GridPosition>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? lastRow : row, column: lastColumn },
  };
  const to = targets[key];
  if (!to) return null;
  const isInside = to.row >= 0 && to.row <= lastRow && to.column >= 0 && to.column <= lastColumn;
  return isInside ? to : null;
}

let path: string | null = null;

/** What the next save dialog is answered with; null: it is cancelled. */
export function chooseFile(next: string | null): void {
  path = next;
}

/** As Electron tells of a save dialog. */
export function chosenFile(): { readonly canceled: boolean; readonly filePath: string } {
  return { canceled: path === null, filePath: path ?? '' };
}

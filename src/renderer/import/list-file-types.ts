/** What a list of offers may come as. The file's bytes decide, not its name. */
export const listFileTypes: readonly string[] = [
  '.csv',
  '.tsv',
  '.txt',
  'text/csv',
  '.xlsx',
  '.json',
  '.jsonl',
  '.ndjson',
];

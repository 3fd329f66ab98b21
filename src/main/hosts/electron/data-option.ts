import { parseArgs } from 'node:util';

/** The value of `--data` among Electron's and Chromium's own switches, which are not ours to judge. */
export function readDataOption(args: readonly string[]): string | undefined {
  const { values } = parseArgs({
    args: args.slice(1),
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  return typeof values.data === 'string' ? values.data : undefined;
}

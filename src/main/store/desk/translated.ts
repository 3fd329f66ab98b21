import { toReadError } from '../store-error.ts';

type Methods = Readonly<Record<string, (...values: never[]) => unknown>>;

/** Runs `act` on the file at `path`; what it throws comes out in the operator's terms. */
export function withReadErrors<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw toReadError(error, path);
  }
}

/** The same repository, its failures in the operator's terms. */
export function translated<Repository extends Methods>(
  path: string,
  repository: Repository,
): Repository {
  const methods = Object.entries(repository).map(([name, method]) => [
    name,
    (...values: never[]) => withReadErrors(path, () => method(...values)),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same names and signatures, wrapped one by one
  return Object.fromEntries(methods) as Repository;
}

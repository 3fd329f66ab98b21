import { openPolicyBook } from '../../services/policy-book.ts';
import { findInstallation } from '../installation.ts';

export type OpenBook = ReturnType<typeof openPolicyBook>;

/** Opens the policies of the desk's folder for as long as `use` runs. Reads only, and makes no folder. */
export async function withPolicyBook<Result>(
  dataFolder: string,
  use: (open: OpenBook) => Promise<Result>,
): Promise<Result> {
  const open = openPolicyBook(dataFolder, findInstallation().resourcesFolder);
  try {
    return await use(open);
  } finally {
    open.close();
  }
}

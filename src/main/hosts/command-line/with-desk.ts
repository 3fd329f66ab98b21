import { createClient, type Client } from '../../../shared/client.ts';
import type { Desk } from '../../desk.ts';
import { openDesk } from '../open-desk.ts';

/** Opens the desk for as long as `use` runs. */
export async function withDesk<Result>(
  dataFolder: string,
  use: (client: Client, desk: Desk) => Promise<Result>,
): Promise<Result> {
  const desk = await openDesk(dataFolder);
  try {
    await desk.catalogueReady;
    return await use(createClient(desk.call), desk);
  } finally {
    await desk.close();
  }
}

import type { Client } from '../../../shared/client.ts';
import { AppError } from '../../../shared/errors.ts';
import type { CatalogueSource } from '../../../shared/model/catalogue-source.ts';
import type { RunCommand } from './command.ts';
import { withDesk } from './with-desk.ts';

export const runSources: RunCommand = async ({ dataFolder, print }) => {
  await print(await withDesk(dataFolder, (client) => client('sources.list', {})));
};

/** Those that are not named keep their order behind the others. */
export const runSourcesOrder: RunCommand = async ({ dataFolder, operands, print }) => {
  await print(
    await withDesk(dataFolder, async (client) => {
      const files = await listFiles(client);
      const first = operands.map((name) => findByName(files, name).id);
      const rest = files.flatMap(({ id }) => (first.includes(id) ? [] : [id]));
      return client('sources.order', { ids: [...first, ...rest] });
    }),
  );
};

export const runSourcesRename: RunCommand = async ({ dataFolder, operands, print }) => {
  const [source = '', name = ''] = operands;
  await print(
    await withDesk(dataFolder, async (client) => {
      const { id } = findByName(await listFiles(client), source);
      return client('sources.rename', { id, name });
    }),
  );
};

export const runSourcesRemove: RunCommand = async ({ dataFolder, operands, print }) => {
  const [source = ''] = operands;
  await print(
    await withDesk(dataFolder, async (client) => {
      const { id } = findByName(await listFiles(client), source);
      return client('sources.remove', { id });
    }),
  );
};

/** The sample is no source to be moved about. */
async function listFiles(client: Client): Promise<CatalogueSource[]> {
  const { sources } = await client('sources.list', {});
  return sources.filter(({ kind }) => kind === 'file');
}

/** By its name as it is written, or its id. @throws AppError SOURCE_NOT_FOUND */
function findByName(sources: readonly CatalogueSource[], asked: string): CatalogueSource {
  const found = sources.find(({ id, name }) => name === asked || id === asked);
  if (!found) throw new AppError('SOURCE_NOT_FOUND', { name: asked });
  return found;
}

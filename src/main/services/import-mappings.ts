import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { MappingRepository } from '../store/desk/mapping-repository.ts';

type MappingDeps = {
  readonly mappings: MappingRepository;
  readonly operatorName: () => string;
  readonly now: () => Date;
};

/** Which column fills which field, kept by a name of the operator's. */
export function createMappingHandlers(
  deps: MappingDeps,
): Pick<Handlers, 'mappings.list' | 'mappings.save' | 'mappings.remove'> {
  const list = () => ({ mappings: deps.mappings.list() });

  return {
    'mappings.list': list,

    'mappings.save': ({ mapping }) => {
      const by = { at: deps.now().toISOString(), operator: deps.operatorName() };
      deps.mappings.save(mapping, by);
      return list();
    },

    'mappings.remove': ({ name }) => {
      if (!deps.mappings.remove(name)) throw new AppError('SAVED_MAPPING_NOT_FOUND', { name });
      return list();
    },
  };
}

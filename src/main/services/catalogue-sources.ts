import type { Handlers, Output } from '../../shared/contract.ts';
import type { ImportUndo } from '../../shared/model/catalogue-source.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { CatalogueJobs } from './catalogue-jobs.ts';

type SourceDeps = {
  readonly jobs: Pick<CatalogueJobs, 'changeSources' | 'undoImport'>;
  readonly catalogue: Pick<CatalogueStore, 'sources'>;
  readonly operatorName: () => string;
  readonly findUndo: () => ImportUndo | null;
};

/** What the catalogue was made of, in the order in which it is heard. */
export function createSourceHandlers(
  deps: SourceDeps,
): Pick<
  Handlers,
  'sources.list' | 'sources.order' | 'sources.rename' | 'sources.remove' | 'import.undo'
> {
  const list = (): Output<'sources.list'> => ({
    sources: deps.catalogue.sources(),
    undo: deps.findUndo(),
  });

  return {
    'sources.list': list,

    'sources.order': async ({ ids }) => {
      await deps.jobs.changeSources({ kind: 'order-sources', ids, by: deps.operatorName() });
      return list();
    },

    'sources.rename': async ({ id, name }) => {
      await deps.jobs.changeSources({ kind: 'rename-source', id, name });
      return list();
    },

    'sources.remove': async ({ id }) => {
      await deps.jobs.changeSources({ kind: 'remove-source', id, by: deps.operatorName() });
      return list();
    },

    'import.undo': () => {
      deps.jobs.undoImport();
      return list();
    },
  };
}

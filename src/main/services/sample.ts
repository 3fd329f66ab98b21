import type { Handlers, Output } from '../../shared/contract.ts';
import { sampleSourceId } from '../../shared/model/catalogue-source.ts';
import type { CatalogueJobs } from './catalogue-jobs.ts';

type SampleDeps = {
  readonly jobs: Pick<CatalogueJobs, 'changeSources'>;
  readonly catalogue: { readonly isSampleLoaded: () => boolean };
  readonly status: () => Output<'desk.status'>;
};

/** The invented catalogue to try the desk with: in and out in one step, beside what was imported. */
export function createSampleHandlers(
  deps: SampleDeps,
): Pick<Handlers, 'sample.load' | 'sample.remove'> {
  return {
    'sample.load': async () => {
      await deps.jobs.changeSources({ kind: 'load-sample' });
      return deps.status();
    },

    'sample.remove': async () => {
      if (deps.catalogue.isSampleLoaded()) {
        await deps.jobs.changeSources({ kind: 'remove-source', id: sampleSourceId, by: '' });
      }
      return deps.status();
    },
  };
}

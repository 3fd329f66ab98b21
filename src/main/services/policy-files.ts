import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { writeDmn } from '../domain/policy/dmn/write-dmn.ts';
import { readPolicyText, writePolicyJson } from '../domain/policy/read-policy-text.ts';
import { requireDraft, saveDraft, underNewVersion, type PolicyDraftDeps } from './policy-draft.ts';
import { requireProved } from './proved-draft.ts';
import { readUploadText } from './upload-text.ts';
import type { Uploads } from './uploads.ts';

type PolicyFileDeps = Omit<PolicyDraftDeps, 'caseLog'> & {
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
};

/** A policy as a file: brought in as the draft, taken away as JSON or DMN 1.3. */
export function createPolicyFileHandlers(
  deps: PolicyFileDeps,
): Pick<Handlers, 'policy.importDraft' | 'policy.exportFile'> {
  const { book, policyDraft, uploads } = deps;
  return {
    'policy.importDraft': async ({ uploadId, replaces }) => {
      // The window asks its operator, and comes back with the same file.
      if (!replaces && policyDraft.exists()) throw new AppError('DRAFT_EXISTS');
      try {
        const { text, fileName } = readUploadText(uploads, uploadId);
        const base = book.published().policy;

        const policy = underNewVersion(deps, await readPolicyText(text, fileName, base));
        return saveDraft(deps, { policy, basedOn: base.version }, replaces ? 'any' : 'none');
      } finally {
        await uploads.forget(uploadId);
      }
    },

    'policy.exportFile': async ({ format, version }) => {
      const policy = version === null ? requireDraft(deps).policy : book.requirePolicy(version);
      const fileName = `policy-${toFileName(policy.version)}.${format}`;
      return format === 'json'
        ? { fileName, text: writePolicyJson(policy) }
        : // A decision table has no place for what is not one.
          { fileName, text: await writeDmn(requireProved(policy)) };
    },
  };
}

function toFileName(version: string): string {
  return version.replaceAll(/[^\p{L}\p{N}._+-]+/gu, '-');
}

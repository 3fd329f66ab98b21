import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { DraftPolicy } from '../../shared/model/policy-change.ts';
import { writeDmn } from '../domain/policy/dmn/write-dmn.ts';
import { readPolicyText } from '../domain/policy/read-policy-text.ts';
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
      if (!replaces && policyDraft.exists()) throw new AppError('DRAFT_EXISTS');
      const { text, fileName } = await readUploadText(uploads, uploadId);
      const base = book.published().policy;

      const policy = underNewVersion(deps, await readPolicyText(text, fileName, base));
      const draft = saveDraft(deps, { policy, basedOn: base.version }, replaces ? 'any' : 'none');
      await uploads.forget(uploadId);
      return draft;
    },

    'policy.exportFile': async ({ format, version }) => {
      const policy = version === null ? requireDraft(deps).policy : book.requirePolicy(version);
      const fileName = `policy-${toFileName(policy.version)}.${format}`;
      return format === 'json'
        ? { fileName, text: `${JSON.stringify(policy, null, 2)}\n` }
        : { fileName, text: await writeDmn(asTable(policy)) };
    },
  };
}

/** A decision table has no place for what is not one. @throws AppError POLICY_REFUSED */
function asTable(policy: DraftPolicy) {
  return requireProved(policy);
}

function toFileName(version: string): string {
  return version.replaceAll(/[^\p{L}\p{N}._+-]+/gu, '-');
}

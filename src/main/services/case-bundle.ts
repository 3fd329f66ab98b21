import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { BundleFileName } from '../../shared/model/case-exchange.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import {
  bundleLimits,
  writeBundle,
  type BundleContent,
  type BundledCase,
} from '../domain/cases/case-bundle.ts';
import { readBundle, refuseBrokenTimeline } from '../domain/cases/read-bundle.ts';
import { replacedText } from '../domain/cases/replaced-fields.ts';
import type { AttachmentFolder, PreparedBytes } from '../store/desk/attachment-folder.ts';
import type { AttachmentRepository } from '../store/desk/attachment-repository.ts';
import type { CaseBundleRepository, TakenCase } from '../store/desk/case-bundle-repository.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import { titleOf } from '../store/desk/case-row.ts';
import type { ProfileRepository } from '../store/desk/profile-repository.ts';
import type { NewEntry } from '../store/desk/timeline-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import { readUploadText } from './upload-text.ts';
import type { Uploads } from './uploads.ts';

type BundleDeps = {
  readonly cases: Pick<CaseRepository, 'get'>;
  readonly caseBundles: CaseBundleRepository;
  readonly attachments: Pick<AttachmentRepository, 'list'>;
  readonly attachmentFolder: Pick<AttachmentFolder, 'prepare' | 'read'>;
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
  readonly profile: Pick<ProfileRepository, 'deskCode'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
  readonly newId: () => string;
};

type BundledFile = BundledCase['attachments'][number];

/** Cases go to another desk as one file, and come in from one, timeline and all. */
export function createCaseBundleHandlers(
  deps: BundleDeps,
): Pick<Handlers, 'cases.exportBundle' | 'cases.readBundle' | 'cases.takeBundle'> {
  const entry = (it: Pick<NewEntry, 'kind' | 'text' | 'details'>): NewEntry => ({
    ...it,
    id: deps.newId(),
    at: deps.now().toISOString(),
    by: operatorOf(deps.readProfile().profile),
    desk: deps.profile.deskCode(),
  });

  return {
    'cases.exportBundle': async ({ references, toDesk, note }) => {
      const wanted = [...new Set(references)];
      const files = await readFiles(deps, wanted);
      const madeAt = deps.now().toISOString();
      const fromDesk = deps.profile.deskCode();
      const { profile } = deps.readProfile();
      const madeBy = operatorOf(profile);
      const fromDeskName = profile.deskName.trim();

      const text = deps.caseBundles.sendOn(
        wanted,
        (sha256) => entry({ kind: 'sent-on', text: note, details: { desk: toDesk, sha256 } }),
        (wholes) => {
          const cases = wholes.map(({ case: whole, entries }): BundledCase => {
            const { exports: _, revision: __, ...it } = whole;
            const bundled = { case: it, entries: [...entries] };
            refuseBrokenTimeline(bundled);
            return { ...bundled, attachments: files.get(it.reference) ?? [] };
          });
          return writeWithinLimit({ fromDesk, fromDeskName, toDesk, note, madeAt, madeBy, cases });
        },
      );

      return {
        fileName: `${fromDesk}-${madeAt.slice(0, 10)}-${wanted.length}.fingerpost.json`,
        text,
        leftOutFiles: missingFiles(files),
      };
    },

    'cases.readBundle': ({ uploadId }) => {
      const { cases, ...about } = read(deps, uploadId);
      return {
        ...about,
        cases: cases.map((it) => ({
          reference: it.case.reference,
          title: titleOf(it.case.question),
          entries: it.entries.length,
          ...deps.caseBundles.standingOf(it),
        })),
      };
    },

    'cases.takeBundle': async ({ uploadId, fields }) => {
      const { cases, note, ...about } = read(deps, uploadId);
      const desk = deskNamed(about);
      const chosen = new Map(fields.map(({ reference, keep }) => [reference, keep]));
      const { language } = deps.readProfile().profile;
      const prepared = new Map<string, PreparedBytes>();
      try {
        for (const file of cases.flatMap(({ attachments }) => attachments)) {
          // One after the other: together they may be much.
          // oxlint-disable-next-line no-await-in-loop
          await prepare(deps, file, prepared);
        }
        const { taken, ...rest } = deps.caseBundles.takeIn(
          cases.map((bundled): TakenCase => {
            const received = entry({ kind: 'received', text: note, details: { desk } });
            const keep = chosen.get(bundled.case.reference) ?? null;
            const replaced = (ours: SupportCase): NewEntry =>
              entry({
                kind: 'note',
                text: replacedText(ours, bundled.case, language),
                details: {},
              });
            return { bundled, files: filesToKeep(bundled, prepared), received, replaced, keep };
          }),
        );
        await deps.uploads.forget(uploadId);
        const held = new Map(cases.map((it) => [it.case.reference, it.attachments]));
        return {
          taken: taken.map((reference) => deps.cases.get(reference)),
          skipped: [...rest.skipped],
          droppedLinks: [...rest.droppedLinks],
          missingFiles: missingFiles(new Map(taken.map((it) => [it, held.get(it) ?? []]))),
        };
      } finally {
        await Promise.all([...prepared.values()].map((it) => it.abandon()));
      }
    },
  };
}

function read({ uploads }: BundleDeps, uploadId: string): BundleContent {
  const { text, fileName } = readUploadText(uploads, uploadId, bundleLimits.bytes);
  return readBundle(text, fileName);
}

/** Its name where it gave one, and always its code. */
function deskNamed({
  fromDesk,
  fromDeskName,
}: Pick<BundleContent, 'fromDesk' | 'fromDeskName'>): string {
  return fromDeskName === '' ? fromDesk : `${fromDeskName} (${fromDesk})`;
}

/** @throws AppError BUNDLE_TOO_LARGE, BUNDLE_TOO_MANY_ENTRIES */
function writeWithinLimit(content: BundleContent): string {
  const entries = content.cases.reduce((sum, it) => sum + it.entries.length, 0);
  if (entries > bundleLimits.entries) {
    throw new AppError('BUNDLE_TOO_MANY_ENTRIES', { limit: bundleLimits.entries });
  }
  const text = writeBundle(content);
  if (Buffer.byteLength(text) > bundleLimits.bytes) {
    throw new AppError('BUNDLE_TOO_LARGE', { limit: `${bundleLimits.bytes / 1024 / 1024} MB` });
  }
  return text;
}

/** The files of the cases, as long as there is room; a file whose bytes are gone or changed is named without them. */
async function readFiles(
  { attachments, attachmentFolder }: BundleDeps,
  references: readonly string[],
): Promise<Map<string, BundledFile[]>> {
  let room: number = bundleLimits.attachmentBytes;
  const files = new Map<string, BundledFile[]>();
  for (const reference of references) {
    const ofCase: BundledFile[] = [];
    for (const attachment of attachments.list(reference)) {
      const fits = attachment.sizeBytes <= room;
      // One after the other: what fits depends on those before.
      // oxlint-disable-next-line no-await-in-loop
      const bytes = fits ? await attachmentFolder.read(attachment.sha256) : 'missing';
      const base64 = typeof bytes === 'string' ? null : bytes.toString('base64');
      if (base64 !== null) room -= attachment.sizeBytes;
      ofCase.push({ ...attachment, base64 });
    }
    files.set(reference, ofCase);
  }
  return files;
}

function missingFiles(files: ReadonlyMap<string, readonly BundledFile[]>): BundleFileName[] {
  return [...files].flatMap(([reference, ofCase]) =>
    ofCase.flatMap(({ fileName, base64 }) => (base64 === null ? [{ reference, fileName }] : [])),
  );
}

async function prepare(
  { attachmentFolder }: BundleDeps,
  { id, base64 }: BundledFile,
  prepared: Map<string, PreparedBytes>,
): Promise<void> {
  if (base64 === null) return;
  prepared.set(id, await attachmentFolder.prepare(Buffer.from(base64, 'base64')));
}

function filesToKeep(
  { attachments }: BundledCase,
  prepared: ReadonlyMap<string, PreparedBytes>,
): TakenCase['files'] {
  return attachments.flatMap((file) => {
    const { base64: _, ...attachment } = file;
    const bytes = prepared.get(attachment.id);
    return bytes ? [{ attachment, keep: bytes.keep }] : [];
  });
}

import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { OutboxDraft } from '../../shared/model/outgoing.ts';
import { toVisibleLine } from '../domain/escalation/visible-text.ts';
import { isMail, readDraftName, writeMbox } from '../domain/outgoing/outbox-mail.ts';
import type { OutboxFile, OutboxFolder } from '../store/desk/outbox-folder.ts';
import type { OutboxRemoval } from '../store/desk/outbox-removals.ts';

type OutboxDeps = {
  readonly outboxFolder: OutboxFolder;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** For how long a removed draft can come back; then its file is deleted. */
const undoHours = 24;

/** The drafts that wait for the network: shown, taken one by one or all in one file, removed. */
export function createOutboxHandlers({
  outboxFolder,
  now,
  newId,
}: OutboxDeps): Pick<
  Handlers,
  | 'outbox.list'
  | 'outbox.read'
  | 'outbox.remove'
  | 'outbox.putBack'
  | 'outbox.removals'
  | 'outbox.mbox'
> {
  const removals = (): readonly OutboxRemoval[] =>
    outboxFolder.removals(new Date(now().getTime() - undoHours * 3_600_000));
  return {
    'outbox.list': async () => ({
      drafts: await Promise.all(outboxFolder.list().map((it) => toDraft(outboxFolder, it))),
    }),

    'outbox.read': ({ fileName }) => {
      if (!readDraftName(fileName))
        throw new AppError('OUTBOX_DRAFT_NOT_FOUND', { file: fileName });
      return { fileName, eml: outboxFolder.read(fileName).toString('utf8') };
    },

    'outbox.remove': ({ fileNames }) => {
      const undoId = newId();
      outboxFolder.remove(fileNames, undoId, now());
      return { undoId };
    },

    'outbox.putBack': ({ undoId }) => {
      const isOffered = removals().some((it) => it.undoId === undoId);
      return { fileNames: isOffered ? [...outboxFolder.putBack(undoId)] : [] };
    },

    'outbox.removals': () => ({
      removals: removals().map((it) => ({ ...it, fileNames: [...it.fileNames] })),
    }),

    'outbox.mbox': () => {
      const mails = outboxFolder
        .list()
        .filter(({ fileName }) => readDraftName(fileName))
        .flatMap((file) => readIfThere(outboxFolder, file))
        .filter(({ bytes }) => isMail(bytes));
      return {
        fileName: `outbox-${now().toISOString().slice(0, 10)}.mbox`,
        base64: Buffer.from(writeMbox(mails)).toString('base64'),
        drafts: mails.length,
      };
    },
  };
}

/** Somebody may take a draft along while they are packed. */
function readIfThere(
  outboxFolder: Pick<OutboxFolder, 'read'>,
  { fileName, putAt }: OutboxFile,
): readonly { readonly bytes: Buffer; readonly putAt: string }[] {
  try {
    return [{ bytes: outboxFolder.read(fileName), putAt }];
  } catch (error) {
    if (error instanceof AppError && error.code === 'OUTBOX_DRAFT_NOT_FOUND') return [];
    throw error;
  }
}

async function toDraft(
  outboxFolder: Pick<OutboxFolder, 'readHead'>,
  file: OutboxFile,
): Promise<OutboxDraft> {
  const named = readDraftName(file.fileName);
  const head = named ? outboxFolder.readHead(file.fileName) : Buffer.alloc(0);
  if (!named || !isMail(head)) {
    const state = named ? 'damaged' : 'foreign';
    return { ...file, state, reference: null, recipient: null, ...named, subject: null, to: null };
  }
  return { ...file, state: 'ready', ...named, ...(await readHeaders(head)) };
}

/** What the mail itself says, whoever changed it since. */
async function readHeaders(head: Buffer): Promise<Pick<OutboxDraft, 'subject' | 'to'>> {
  const { default: PostalMime } = await import('postal-mime');
  const end = head.indexOf('\r\n\r\n');
  const { subject, to } = await PostalMime.parse(head.subarray(0, end < 0 ? head.length : end + 4));
  const address = to?.[0]?.address;
  return {
    subject: subject === undefined ? null : toVisibleLine(subject),
    to: address === undefined ? null : toVisibleLine(address),
  };
}

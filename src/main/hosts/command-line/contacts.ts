import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';

import { contactRoles } from '../../../shared/model/contact.ts';
import type { VcardItem, VcardPlace } from '../../../shared/model/vcard.ts';
import { startFile } from '../whole-file.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { refuse } from './parse-arguments.ts';
import { withDesk } from './with-desk.ts';

/** Writes all contacts into one vCard file, whole or not at all. */
export const runContactsExport: RunCommand = async (context) => {
  const { operands, option, hasFlag, resolvePath, dataFolder, print } = context;
  const version = option('vcard') ?? '4.0';
  if (version !== '4.0' && version !== '3.0') throw refuse('--vcard', 'it must be 4.0 or 3.0');
  const path = resolvePath(operands[0] ?? '');
  const file = await startFile(path, dataFolder);
  try {
    const count = await withDesk(dataFolder, async (client) => {
      const { language } = (await client('desk.status', {})).profile;
      const reader = hasFlag('for-customer') ? 'customer' : 'partner';
      const written = await client('contacts.exportVcard', { version, reader, language });
      await file.finish(written.text);
      return written.count;
    });
    await print({ file: path, contacts: count });
  } finally {
    await file.abandon();
  }
};

/** Takes in what is new or differs; with --dry-run it only says what that would be. */
export const runContactsImport: RunCommand = async (context) => {
  const { operands, hasFlag, resolvePath, dataFolder, print } = context;
  const path = resolvePath(operands[0] ?? '');
  const place = readPlace(context);
  const isDryRun = hasFlag('dry-run');
  const { items, written } = await withDesk(dataFolder, async (client, desk) => {
    const uploadId = randomUUID();
    desk.uploads.register(uploadId, { path, fileName: basename(path), isTemporary: false });
    const read = await client('contacts.readVcard', { uploadId, place });
    if (isDryRun) return { items: read.items, written: 0 };
    const cards = read.items.map(({ index }) => ({ index, ours: [] }));
    const answer = await client('contacts.importVcard', { uploadId, place, cards });
    return { items: read.items, written: answer.written };
  });
  await print({
    isDryRun,
    written,
    cards: items.map(({ line, name, status, problems, dropped, differences }) => ({
      line,
      name,
      status,
      ...(problems.length > 0 ? { problems } : {}),
      ...(dropped.length > 0 ? { dropped } : {}),
      ...(differences.length > 0 ? { differences } : {}),
    })),
    ...countByStatus(items),
  });
};

/** Whose contacts they are that do not say it themselves. */
function readPlace({ option }: CommandContext): VcardPlace | null {
  const asked = option('role');
  if (asked === undefined) return null;
  const role = contactRoles.find((it) => it === asked);
  if (role === undefined) throw refuse('--role', `it must be one of ${contactRoles.join(', ')}`);
  if (role === 'indirect-provider') return { scope: { kind: role }, role };
  if (role.startsWith('microsoft-')) return { scope: { kind: 'microsoft' }, role };
  const publisherId = option('publisher') ?? '';
  if (publisherId === '') throw refuse('--role', 'a role of a publisher needs --publisher ID');
  return { scope: { kind: 'publisher', publisherId }, role };
}

function countByStatus(items: readonly VcardItem[]) {
  const count = (status: VcardItem['status']) => items.filter((it) => it.status === status).length;
  return {
    new: count('new'),
    same: count('same'),
    differs: count('differs'),
    refused: count('refused'),
  };
}

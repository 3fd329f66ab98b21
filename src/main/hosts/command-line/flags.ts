import type { Client } from '../../../shared/client.ts';
import { importTexts } from '../../../shared/i18n/en/import.ts';
import { qualityTexts } from '../../../shared/i18n/en/quality.ts';
import { importFlags } from '../../../shared/model/catalogue-import.ts';
import {
  computedQualityKinds,
  type QualityFlag,
  type QualityKind,
  qualityKinds,
} from '../../../shared/model/quality.ts';
import { fillText } from '../fill-text.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { refuse } from './parse-arguments.ts';
import { readNumber } from './read-number.ts';
import { withDesk } from './with-desk.ts';

const usualLimit = 20;
const mostListed = 500;

/** Flags of the records as the window shows them: how many of each kind, or those of one kind. */
export const runFlags: RunCommand = async (context) => {
  const { operands, option, hasFlag, dataFolder, print } = context;
  const [asked] = operands;
  const kind = asked === undefined ? null : readKind(asked);
  const limit = readNumber('--limit', option('limit'), 1, mostListed) ?? usualLimit;
  const isDismissed = hasFlag('dismissed');
  await print(
    await withDesk(dataFolder, async (client) => {
      const { groups, madeAt } = await client('quality.refresh', {});
      if (kind !== null) return listKind(client, { kind, isDismissed, limit });
      return { madeAt, kinds: groups.map((it) => ({ ...it, title: kindTitle(it.kind) })) };
    }),
  );
};

export const runFlagsDismiss: RunCommand = async ({ operands, option, dataFolder, print }) => {
  const [asked = '', ...ids] = operands;
  const kind = readKind(asked);
  const reason = option('reason');
  if (reason === undefined) throw refuse('--reason', 'it is missing');
  await withDesk(dataFolder, (client) => client('quality.dismiss', { kind, ids, reason }));
  await print({ kind, dismissed: ids });
};

export const runFlagsRestore: RunCommand = async ({ operands, dataFolder, print }) => {
  const ids = [...operands];
  await withDesk(dataFolder, (client) => client('quality.restore', { ids }));
  await print({ restored: ids });
};

async function listKind(
  client: Client,
  asked: { readonly kind: QualityKind; readonly isDismissed: boolean; readonly limit: number },
) {
  const { flags, hasMore } = await client('quality.list', { ...asked, offset: 0 });
  return {
    kind: asked.kind,
    title: kindTitle(asked.kind),
    flags: flags.map(({ id, title, records, dismissal, ...flag }) => ({
      id,
      title,
      text: sentence(flag),
      records,
      ...(dismissal ? { dismissal } : {}),
    })),
    hasMore,
  };
}

function readKind(asked: CommandContext['operands'][number]): QualityKind {
  const kind = qualityKinds.find((it) => it === asked);
  if (kind === undefined) throw refuse('KIND', `it must be one of ${qualityKinds.join(', ')}`);
  return kind;
}

function kindTitle(kind: QualityKind): string {
  const computed = computedQualityKinds.find((it) => it === kind);
  if (computed) return qualityTexts.kinds[computed];
  const imported = importFlags.find((it) => it === kind);
  return imported ? importTexts.flags[imported] : kind;
}

function sentence({ kind, values }: Pick<QualityFlag, 'kind' | 'values'>): string {
  const computed = computedQualityKinds.find((it) => it === kind);
  return computed ? fillText(qualityTexts.about[computed], values) : kindTitle(kind);
}

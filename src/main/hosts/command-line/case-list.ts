import type { Client } from '../../../shared/client.ts';
import type { Input } from '../../../shared/contract.ts';
import { CaseFilter, type CaseOrder, caseOrders } from '../../../shared/model/case-list.ts';
import type { CaseSummary } from '../../../shared/model/support-case.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { refuse } from './parse-arguments.ts';
import { readNumber } from './read-number.ts';
import { withDesk } from './with-desk.ts';

const pageSize = 500;
const mostCases = 999_999_999;

type Wanted = Pick<Input<'cases.list'>, 'text' | 'filter' | 'order'>;

export const runCaseList: RunCommand = async (context) => {
  const { option, dataFolder, print } = context;
  const wanted = {
    text: option('text') ?? '',
    filter: readFilter(context),
    order: readOrder(context),
  };
  const limit = readNumber('--limit', option('limit'), 1, mostCases) ?? mostCases;
  await print({ cases: await withDesk(dataFolder, (client) => list(client, wanted, limit)) });
};

async function list(client: Client, wanted: Wanted, most: number): Promise<CaseSummary[]> {
  const all: CaseSummary[] = [];
  for (;;) {
    const limit = Math.min(pageSize, most - all.length);
    const page = await client('cases.list', { ...wanted, offset: all.length, limit });
    all.push(...page.cases);
    if (!page.hasMore || all.length >= most || page.cases.length === 0) return all;
  }
}

/** @throws AppError INVALID_OPTION */
function readFilter(context: CommandContext): CaseFilter {
  const offer = context.option('offer');
  return {
    ...readChoice(context, 'status', 'status'),
    ...readChoice(context, 'waiting-on', 'waitingOn'),
    ...readChoice(context, 'owner', 'owner'),
    ...readChoice(context, 'publisher', 'publisherId'),
    ...readChoice(context, 'due', 'due'),
    ...(offer === undefined ? {} : { offer: readOffer(offer) }),
  };
}

function readChoice(
  { option }: CommandContext,
  name: string,
  key: Exclude<keyof CaseFilter, 'offer'>,
): CaseFilter {
  const given = option(name);
  if (given === undefined) return {};
  const parsed = CaseFilter.safeParse({ [key]: given });
  if (parsed.success) return parsed.data;
  throw refuse(`--${name}`, parsed.error.issues[0]?.message ?? `“${given}” is not understood`);
}

function readOffer(text: string): { publisherId: string; offerId: string } {
  const at = text.indexOf('/');
  if (at < 1 || at === text.length - 1) throw refuse('--offer', 'expected publisherId/offerId');
  return { publisherId: text.slice(0, at), offerId: text.slice(at + 1) };
}

function readOrder({ option }: CommandContext): CaseOrder {
  const given = option('order') ?? 'newest';
  const order = caseOrders.find((it) => it === given);
  if (order === undefined) throw refuse('--order', `it must be one of ${caseOrders.join(', ')}`);
  return order;
}

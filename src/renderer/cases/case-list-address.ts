import { CaseFilter, CaseOrder } from '../../shared/model/case-list.ts';

/** Which cases a list shows, and in which order. */
export type CaseListChoice = {
  readonly text: string;
  readonly filter: CaseFilter;
  readonly order: CaseOrder;
};

/** All cases, the newest first. */
export const wholeList: CaseListChoice = { text: '', filter: {}, order: 'newest' };

/** The query of a list, such as `?status=open&on=publisher`; empty for the whole list. */
export function listQuery(list: CaseListChoice = wholeList): string {
  const { text, filter, order } = list;
  const { status, waitingOn, owner, due, publisherId, offer } = filter;
  const fields = {
    text,
    status,
    on: waitingOn,
    owner,
    due,
    publisher: publisherId,
    offer: offer && JSON.stringify([offer.publisherId, offer.offerId]),
    order: order === 'newest' ? '' : order,
  };
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** The list of a query; what it does not know is left out. Undefined: the whole list. */
export function parseListQuery(query: string): CaseListChoice | undefined {
  const given = new URLSearchParams(query);
  const list = {
    text: given.get('text') ?? '',
    filter: parseFilter(given),
    order: CaseOrder.catch('newest').parse(given.get('order')),
  };
  return listQuery(list) === '' ? undefined : list;
}

function parseFilter(given: URLSearchParams): CaseFilter {
  const wanted = {
    status: given.get('status'),
    waitingOn: given.get('on'),
    owner: given.get('owner'),
    due: given.get('due'),
    publisherId: given.get('publisher'),
    offer: parseOffer(given.get('offer')),
  };
  const readable = Object.entries(wanted).filter(
    ([name, value]) => value !== null && CaseFilter.safeParse({ [name]: value }).success,
  );
  return CaseFilter.parse(Object.fromEntries(readable));
}

function parseOffer(text: string | null): unknown {
  if (text === null) return null;
  try {
    const [publisherId, offerId]: unknown[] = JSON.parse(text);
    return { publisherId, offerId };
  } catch {
    return null;
  }
}

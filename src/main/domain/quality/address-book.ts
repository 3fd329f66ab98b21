import type { QualityRecord } from '../../../shared/model/quality.ts';
import { hasMixedScripts, isForeignHost } from './host-scripts.ts';
import { createNearHosts } from './near-hosts.ts';
import { mostFlagRecords, type RaisedFlag } from './raised-flag.ts';
import { plainHost, readHost } from './read-host.ts';

/** The conversions of a host between its two written forms. */
export type HostForms = {
  readonly toAscii: (host: string) => string;
  readonly toUnicode: (host: string) => string;
};

type Entry = { count: number; readonly records: QualityRecord[] };

/** So many addresses make a domain one that is known. */
const knownFrom = 5;
/** More different hosts are not kept apart: what they take of memory has an end. */
const mostHosts = 200_000;
const microsoftHosts = [
  'microsoft.com',
  'microsoftonline.com',
  'azure.com',
  'windows.net',
  'sharepoint.com',
  'office.com',
  'outlook.com',
];

/** Every host of the links and addresses on record, and which of them look like another. */
export function createAddressBook(ownHosts: readonly string[], forms: HostForms) {
  const hosts = new Map<string, Entry>();

  return {
    add(address: string, record: QualityRecord): void {
      const typed = readHost(address);
      if (typed === null) return;
      const host = plainHost(typed);
      const entry = hosts.get(host);
      if (entry) {
        entry.count += 1;
        if (entry.records.length < mostFlagRecords) entry.records.push(record);
      } else if (hosts.size < mostHosts) {
        hosts.set(host, { count: 1, records: [record] });
      }
    },

    *flags(): Generator<RaisedFlag> {
      const shared = [...hosts].flatMap(([host, { count }]) => (count >= knownFrom ? [host] : []));
      const near = createNearHosts([...microsoftHosts, ...ownHosts, ...shared]);
      for (const [host, entry] of hosts) {
        yield* scriptFlags(host, entry, forms);
        const known = near(host);
        if (known !== null) yield raise('lookalike-host', host, entry, { host, known });
      }
    },
  };
}

function* scriptFlags(host: string, entry: Entry, forms: HostForms): Generator<RaisedFlag> {
  if (!isForeignHost(host)) return;
  const shown = forms.toUnicode(host) || host;
  const values = { host: shown, ascii: forms.toAscii(host) || host };
  const kind = hasMixedScripts(shown) ? 'mixed-scripts-host' : 'foreign-host';
  yield raise(kind, host, entry, values);
}

function raise(
  kind: RaisedFlag['kind'],
  host: string,
  { count, records }: Entry,
  values: RaisedFlag['values'],
): RaisedFlag {
  const raisedBy = Object.values(values).join(' ');
  return {
    kind,
    subject: host,
    raisedBy,
    title: host,
    values: { ...values, count },
    records,
    weight: count,
  };
}

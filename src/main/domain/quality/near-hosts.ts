/** Shorter names are one edit away from too many others. */
const shortest = 8;

/**
 * Finds the known host that is one edit away: a character too many, missing, another, or two swapped.
 * By the forms that each known host has with one character left out, so that a look costs the length of the host.
 */
export function createNearHosts(known: Iterable<string>): (host: string) => string | null {
  const hosts = new Set([...known].filter((host) => host.length >= shortest));
  const byForm = new Map<string, string[]>();
  for (const host of hosts) {
    for (const form of formsOf(host)) {
      const there = byForm.get(form);
      if (there) there.push(host);
      else byForm.set(form, [host]);
    }
  }
  return (host) => {
    if (host.length < shortest - 1 || hosts.has(host)) return null;
    for (const form of formsOf(host)) {
      const found = byForm.get(form)?.find((it) => isOneEdit(host, it));
      if (found !== undefined) return found;
    }
    return null;
  };
}

function formsOf(host: string): string[] {
  const shorter = Array.from(
    { length: host.length },
    (_, at) => host.slice(0, at) + host.slice(at + 1),
  );
  return [host, ...shorter];
}

/** Whether one insertion, removal, replacement or swap of neighbours makes one of the other. */
export function isOneEdit(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const leftRest = left.slice(start);
  const rightRest = right.slice(start);
  if (leftRest.length < rightRest.length) return leftRest === rightRest.slice(1);
  if (leftRest.length > rightRest.length) return leftRest.slice(1) === rightRest;
  if (leftRest.slice(1) === rightRest.slice(1)) return true;
  const swapped = `${leftRest[1] ?? ''}${leftRest[0] ?? ''}${leftRest.slice(2)}`;
  return swapped === rightRest;
}

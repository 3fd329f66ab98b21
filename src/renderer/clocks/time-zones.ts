/** The zone of this computer's clock, an IANA name. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zones to choose from, that of this computer first. */
export function zoneNames(): readonly string[] {
  return [...new Set([zoneHere(), 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}

/** The IANA name of a zone in its usual capitals; null: there is none of that name. */
export function knownZone(written: string): string | null {
  const name = written.trim();
  if (resolved(name) === null) return null;
  return zoneNames().find((it) => it.toLowerCase() === name.toLowerCase()) ?? name;
}

/** True: two names of one zone, such as Asia/Kolkata and Asia/Calcutta. */
export function isSameZone(one: string, other: string): boolean {
  return resolved(one.trim()) === resolved(other.trim());
}

function resolved(name: string): string | null {
  // A bare offset, which some runtimes take, knows no daylight saving.
  if (!/^[a-z]/i.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const mostCharacters = 100;
const inAngles = /<([^<>\s]{1,320})>\s*$/u;

/** "Ana Ruiz" of "Ana Ruiz <ana@northbrook.example>"; the address where there is no name. */
export function senderName(from: string): string {
  const name = from.replace(inAngles, '').trim();
  return (name === '' ? (inAngles.exec(from)?.[1] ?? from) : name).slice(0, mostCharacters);
}

/** The address of "Ana Ruiz <ana@northbrook.example>", or null. */
export function senderAddress(from: string): string | null {
  const address = inAngles.exec(from)?.[1] ?? from.trim();
  return /^[^\s@<>]+@[^\s@<>]+$/u.test(address) ? address : null;
}

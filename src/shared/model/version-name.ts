/** Stands in texts that leave the desk, in file names and in fact vectors. */
const versionName = /^[\p{L}\p{N}][\p{L}\p{N} ._+()-]{0,59}$/u;

/** What `isVersionName` asks for, for the log and the command line. */
export const versionNameRule =
  'it takes 1 to 60 letters, digits, spaces and . _ + - ( ), and begins with a letter or digit';

/** True for a text that may name a version of the policy. */
export function isVersionName(text: string): boolean {
  return versionName.test(text);
}

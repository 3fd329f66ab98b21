/** The scheme and host of the window's own files; nothing else is ever shown. */
export const scheme = 'app';
const host = 'desk';
export const pageAddress = `${scheme}://${host}/index.html`;

/** True for an address of the window's own files. */
export function isDeskAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${scheme}:` && url.host === host;
}

/** True for a file that the page made in memory, such as a draft to be saved. */
export function isDeskBlob(address: string): boolean {
  return address.startsWith('blob:') && isDeskAddress(address.slice('blob:'.length));
}

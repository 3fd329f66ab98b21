/** Hands a `mailto:` that the desk wrote to the mail program of this machine. */
export function openMail(link: string): void {
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.click();
}

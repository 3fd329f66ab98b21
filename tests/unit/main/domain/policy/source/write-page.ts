type Line = { readonly id: string; readonly english: string; readonly chinese?: string };

/** A bilingual page as its publisher keeps it, with invented sentences. */
export function writePage(lines: readonly Line[], front = 'ms.date: 07/09/2024'): string {
  const body = lines.map(
    ({ id, english, chinese }) =>
      `<span data-ttu-id="${id}">${chinese ?? `第 ${id} 句`}</span><span class="sxs-lookup"><span data-stu-id="${id}">${english}</span></span>`,
  );
  return `---\ntitle: A page\n${front}\n---\n# A page\n\n${body.join('\n\n')}\n`;
}

/** Sentences numbered from `first`, as an edition numbers them. */
export function numbered(sentences: readonly string[], first = 101, prefix = 'aa111'): Line[] {
  return sentences.map((english, number) => ({ id: `${prefix}-${first + number}`, english }));
}

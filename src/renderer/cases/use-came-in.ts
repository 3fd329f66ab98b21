import { useEffect } from 'react';

import { isField } from '../keys/key-name.ts';
import { useFileDrop } from '../triage/use-file-drop.ts';

type CameIn = {
  readonly onReplyFile: (file: File) => void;
  readonly onReplyText: (text: string) => void;
  readonly onBundle: (file: File) => void;
  readonly onTooMany: () => void;
};

/** What is dropped on the list, or pasted outside of a field: a reply, or a file of cases. */
export function useCameIn({ onReplyFile, onReplyText, onBundle, onTooMany }: CameIn) {
  function take(files: readonly File[]): void {
    const [only] = files;
    if (!only) return;
    if (files.length > 1) onTooMany();
    else if (/\.json$/i.test(only.name)) onBundle(only);
    else onReplyFile(only);
  }

  useEffect(() => {
    function onPaste(event: ClipboardEvent): void {
      if (event.defaultPrevented || isField(event.target) || !event.clipboardData) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData('text/plain');
      if (files.length > 0) take(files);
      else if (text.trim() !== '') onReplyText(text);
      else return;
      event.preventDefault();
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });

  return { ...useFileDrop(take), take };
}

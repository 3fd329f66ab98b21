import { useTranslation } from 'react-i18next';

import { Quote } from '../parts/quote.tsx';
import type { PasteChoice } from './paste-choice.ts';

type Props = { readonly text: string; readonly choices: readonly PasteChoice[] };

/** The pasted text with what was found in it marked. */
export function MarkedPaste({ text, choices }: Props) {
  const { t } = useTranslation();
  const ends = [0, ...choices.map(({ find }) => find.end)];
  return (
    <Quote label={t('paste.marked')}>
      {choices.map(({ find, isChecked }, index) => (
        <span key={find.start}>
          {text.slice(ends[index], find.start)}
          <mark
            className="paste-mark"
            data-checked={isChecked || undefined}
            title={t(`paste.kinds.${find.kind}`)}
          >
            {find.text}
          </mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </Quote>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useKeys } from '../keys/use-keys.ts';
import { withAlt } from '../keys/with-alt.ts';
import { ActButton } from '../parts/act-button.tsx';
import { PasteBox } from '../paste/paste-box.tsx';
import { shownFilled } from './filled-part.ts';
import type { TriageStore } from './triage-store.ts';
import type { TriageWork } from './triage-work.ts';

type Props = {
  readonly store: TriageStore;
  readonly work: TriageWork;
  /** After what was recognised is taken, or left. */
  readonly onDone: () => void;
};

/** An invoice line, a row of a file or a log that stands beside the question: taken apart, and no part of what the customer said. */
export function IntakePaste({ store, work, onDone }: Props) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => setIsOpen(true);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) place.current?.querySelector('textarea')?.focus();
  }, [isOpen]);
  useKeys(withAlt({ y: isOpen || work.question.trim() === '' ? undefined : open }), 'step');
  // Until something was said there is one place to paste: the question.
  if (!isOpen && work.question.trim() === '') return null;
  if (!isOpen) {
    return (
      <div className="acts">
        <ActButton keys="Alt Y" onPress={open}>
          {t('paste.beside')}
        </ActButton>
      </div>
    );
  }
  return (
    <div ref={place}>
      <PasteBox
        place={`triage/${store.draftId()}/paste`}
        current={shownFilled(work)}
        takesMail={false}
        onFill={(filled, text) => {
          setIsOpen(false);
          onDone();
          void store.takePaste(filled, text);
        }}
        onClose={() => {
          setIsOpen(false);
          onDone();
        }}
      />
    </div>
  );
}

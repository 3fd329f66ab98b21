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

/** A mail, an invoice line or a row of a file, taken apart before the first question; else the question itself is. */
export function IntakePaste({ store, work, onDone }: Props) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => setIsOpen(true);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) place.current?.querySelector('textarea')?.focus();
  }, [isOpen]);
  useKeys(withAlt({ y: isOpen ? undefined : open }), 'step');
  if (!isOpen) {
    return (
      <div className="acts">
        <ActButton keys="Alt Y" onPress={open}>
          {t('paste.label')}
        </ActButton>
      </div>
    );
  }
  return (
    <div ref={place}>
      <PasteBox
        place={`triage/${store.draftId()}/paste`}
        current={shownFilled(work)}
        start={work.question}
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

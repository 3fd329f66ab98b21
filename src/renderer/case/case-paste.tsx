import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useKeys } from '../keys/use-keys.ts';
import { withAlt } from '../keys/with-alt.ts';
import { ActButton } from '../parts/act-button.tsx';
import { PasteBox } from '../paste/paste-box.tsx';
import type { CaseStore, CaseWork } from './case-store.ts';
import { shownFields } from './fill-fields.ts';

type Props = { readonly store: CaseStore; readonly work: CaseWork };

/** A mail, an invoice line or a row of a file, taken apart for the fields below. */
export function CasePaste({ store, work }: Props) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => setIsOpen(true);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) place.current?.querySelector('textarea')?.focus();
  }, [isOpen]);
  useKeys(withAlt({ y: isOpen ? undefined : open }), 'screen');
  if (!isOpen) {
    return (
      <div className="acts">
        <ActButton keys="Alt Y" onPress={open}>
          {t('escalation.paste')}
        </ActButton>
      </div>
    );
  }
  return (
    <div ref={place}>
      <PasteBox
        place={`case/${work.supportCase.reference}/paste`}
        current={shownFields(work)}
        onFill={(filled) => {
          store.fill(filled);
          setIsOpen(false);
        }}
        onClose={() => setIsOpen(false)}
      />
    </div>
  );
}

import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { EscalationStore } from '../escalation-store.ts';

/** The text on paper, as it was recorded: marked on every sheet, shown to the printer alone. */
export function PrintSheet({ escalation }: { readonly escalation: EscalationStore }) {
  const { t } = useTranslation();
  const { leaving, draft, language, page, marking } = useStore(escalation.state);
  const printed = leaving.status === 'ready' && leaving.form === 'print' ? leaving.exported : null;
  useEffect(() => {
    if (printed) window.print();
  }, [printed]);
  if (!printed) return null;
  return createPortal(
    <table className="print-sheet" data-page={page} lang={language}>
      <thead>
        <tr>
          <th>
            {t(`escalation.markings.${marking}`)} · {draft.last?.reference}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <p className="print-text">{printed.content}</p>
          </td>
        </tr>
      </tbody>
    </table>,
    document.body,
  );
}

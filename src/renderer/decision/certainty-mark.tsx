import { useTranslation } from 'react-i18next';

import type { Certainty } from '../../shared/model/decision.ts';

export function CertaintyMark({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useTranslation();
  return (
    <span className="certainty" title={t(`decision.certaintyAbout.${certainty}`)}>
      {t(`decision.certainty.${certainty}`)}
    </span>
  );
}

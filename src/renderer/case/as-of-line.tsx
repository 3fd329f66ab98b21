import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

import { AppError } from '../../shared/errors.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { Notice } from '../parts/notice.tsx';
import type { CaseWork } from './case-store.ts';
import { compareToday, type TodayDiffers } from './compare-today.ts';

type Props = { readonly work: CaseWork; readonly onRetry: () => void };

/** Which version decided the case, and whether the one in force would decide otherwise. */
export function AsOfLine({ work, onRetry }: Props) {
  const { t } = useTranslation();
  const { supportCase, explained } = work;
  const { policyVersion: version, decision } = supportCase;
  if (explained instanceof AppError) return <ErrorNote error={explained} onRetry={onRetry} />;
  const { today } = explained;
  const differs = compareToday(decision, today.decision);
  const isSameVersion = today.policyVersion === version;
  return (
    <section className="stack-tight">
      <p className="small-dim">
        {t('cases.asOf', { version })}
        {differs === null && !isSameVersion
          ? ` · ${t('cases.today.same', { version: today.policyVersion })}`
          : null}
      </p>
      {differs === null ? null : <Notice>{differsText(t, today.policyVersion, differs)}</Notice>}
    </section>
  );
}

function differsText(t: TFunction, version: string, differs: TodayDiffers): string {
  if (differs.kind === 'open') {
    return t('cases.today.open', { version, fact: t(`facts.${differs.ask}.label`) });
  }
  const { owner, contact, rule } = differs.today;
  if (differs.kind === 'other-rule') return t('cases.today.otherRule', { version, rule });
  return differs.kind === 'other-owner'
    ? t('cases.today.otherOwner', { version, owner: t(`decision.owner.${owner}`), rule })
    : t('cases.today.otherWay', { version, contact: t(`decision.hop.${contact}`), rule });
}

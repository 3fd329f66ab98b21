import { useTranslation } from 'react-i18next';

import type { ImportReport } from '../../shared/model/catalogue-import.ts';
import { importFlags, rejectReasons } from '../../shared/model/catalogue-import.ts';

type Props = { readonly report: ImportReport };

/** The rows that were not taken, by reason. */
export function RejectedRows({ report }: Props) {
  const { t } = useTranslation();
  const { rejected, rejectedByReason } = report;
  if (rejected.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3 className="section-heading">{t('import.report.rejectedTitle')}</h3>
      {rejectReasons.map((reason) => {
        const rows = rejected.filter((it) => it.reason === reason);
        if (rows.length === 0) return null;
        return (
          <details key={reason} className="report-group" open={rejected.length <= 20}>
            <summary>
              {t(`import.reasons.${reason}`)}
              <span className="count">{rejectedByReason[reason] ?? rows.length}</span>
            </summary>
            <p className="report-lines">
              {rows.map((it) => t('import.report.line', { line: it.line })).join(' · ')}
            </p>
            <CutOff shown={rows.length} all={rejectedByReason[reason]} />
          </details>
        );
      })}
    </section>
  );
}

/** The values that are worth a look, by flag. */
export function FlaggedRows({ report }: Props) {
  const { t } = useTranslation();
  const { flagged, flaggedByFlag } = report;
  if (flagged.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3 className="section-heading">{t('import.report.flaggedTitle')}</h3>
      {importFlags.map((flag) => {
        const rows = flagged.filter((it) => it.flag === flag);
        const all = flaggedByFlag[flag] ?? 0;
        if (rows.length === 0 && all === 0) return null;
        return (
          <details key={flag} className="report-group">
            <summary>
              {t(`import.flags.${flag}`)}
              <span className="count">{all}</span>
            </summary>
            <ul className="report-values">
              {rows.map((it) => (
                <li key={`${it.line} ${it.value}`}>
                  <span className="dim">{t('import.report.line', { line: it.line })}</span>
                  <span className="break">{it.value}</span>
                </li>
              ))}
            </ul>
            <CutOff shown={rows.length} all={all} />
          </details>
        );
      })}
    </section>
  );
}

function CutOff({
  shown,
  all = shown,
}: {
  readonly shown: number;
  readonly all?: number | undefined;
}) {
  const { t } = useTranslation();
  return shown < all ? <p className="dim">{t('import.report.more', { count: shown })}</p> : null;
}

import { useTranslation } from 'react-i18next';

import type { ImportReport } from '../../shared/model/catalogue-import.ts';
import { navigate } from '../app/use-route.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FocusHeading } from '../parts/focus-heading.tsx';
import type { ImportStore } from './import-store.ts';
import { ReportCounts } from './report-counts.tsx';
import { FlaggedRows, RejectedRows } from './report-rows.tsx';

type Props = { readonly store: ImportStore; readonly report: ImportReport };

/** What the import did, or would do. */
export function ReportView({ store, report }: Props) {
  const { t } = useTranslation();
  const { isDryRun } = report;
  return (
    <div className="stack">
      <FocusHeading focusKey={`report ${isDryRun}`}>
        {t(isDryRun ? 'import.report.dryRun' : 'import.report.done')}
      </FocusHeading>
      <ReportCounts report={report} />
      <div className="acts">
        {isDryRun ? (
          <>
            <ActButton kind="primary" onPress={() => void store.start(false)}>
              {t('import.report.import')}
            </ActButton>
            <ActButton onPress={() => store.change()}>{t('import.report.again')}</ActButton>
          </>
        ) : (
          <ActButton kind="primary" onPress={() => navigate({ screen: 'offers', text: '' })}>
            {t('import.report.finish')}
          </ActButton>
        )}
      </div>
      <RejectedRows report={report} />
      <FlaggedRows report={report} />
    </div>
  );
}

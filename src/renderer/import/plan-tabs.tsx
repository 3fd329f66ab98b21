import { useState, type KeyboardEvent } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';

import { planGroups, type PlanGroup } from '../../shared/model/import-plan.ts';
import { useDesk } from '../app/desk-context.ts';
import { useLocale } from '../i18n/use-locale.ts';
import type { ImportStore } from './import-store.ts';
import type { ReportedImport } from './import-work.ts';
import { PlanList } from './plan-list.tsx';
import { createPlanStore } from './plan-store.ts';
import { countsOf, reportGroups, type ReportGroup } from './report-counts.ts';

type Props = { readonly store: ImportStore; readonly work: ReportedImport };

/** The numbers of a report, each with its rows. */
export function PlanTabs({ store, work: { jobId, report } }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { client } = useDesk();
  const [plan] = useState(() => createPlanStore(client, jobId));
  const counts = countsOf(report);
  const [chosen, setChosen] = useState<ReportGroup>(
    () => reportGroups.find((it) => it !== 'unchanged' && counts[it] > 0) ?? 'unchanged',
  );
  // A tab takes Enter for itself, whatever is held with it.
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !report.isDryRun) return;
    event.stopPropagation();
    void store.start(false);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tabs are what is pressed
    <div onKeyDownCapture={onKeyDown}>
      <Tabs
        className="plan-tabs"
        selectedKey={chosen}
        onSelectionChange={(key) => setChosen(reportGroups.find((it) => it === key) ?? 'added')}
      >
        <TabList className="plan-tab-list" aria-label={t('import.report.tabs')}>
          {reportGroups.map((group) => (
            <Tab key={group} id={group} className="plan-tab" data-count={group}>
              <span className="plan-tab-count">
                {new Intl.NumberFormat(locale).format(counts[group])}
              </span>
              <span className="plan-tab-name">{t(`import.report.groups.${group}`)}</span>
            </Tab>
          ))}
        </TabList>
        {reportGroups.map((group) => (
          <TabPanel key={group} id={group} className="plan-panel">
            {isListed(group, report.isDryRun) && counts[group] > 0 ? (
              <PlanList store={store} plan={plan} group={group} report={report} />
            ) : (
              <p className="dim">{plainText(group, counts[group])}</p>
            )}
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );

  function plainText(group: ReportGroup, count: number): string {
    if (count === 0) return t('import.report.none');
    if (group === 'unchanged') return t('import.report.unchanged', { count });
    return t(group === 'added' ? 'import.report.addedDone' : 'import.report.changedDone', {
      count,
    });
  }
}

/** What was added and changed for good is looked up in the catalogue itself. */
function isListed(group: ReportGroup, isDryRun: boolean): group is PlanGroup {
  if (!isDryRun && (group === 'added' || group === 'changed')) return false;
  return planGroups.some((it) => it === group);
}

import { lazy, Suspense } from 'react';

import { AgreementsScreen } from '../agreements/agreements-screen.tsx';
import { CaseScreen } from '../case/case-screen.tsx';
import { CasesScreen } from '../cases/cases-screen.tsx';
import { ContactsScreen } from '../contacts/contacts-screen.tsx';
import { HandOverScreen } from '../hand-over/hand-over-screen.tsx';
import { ImportScreen } from '../import/import-screen.tsx';
import { OffersScreen } from '../offers/offers-screen.tsx';
import { OutboxScreen } from '../outbox/outbox-screen.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { PolicyScreen } from '../policy/policy-screen.tsx';
import { QualityScreen } from '../quality/quality-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { SourcesScreen } from '../sources/sources-screen.tsx';
import { TemplatesScreen } from '../templates/templates-screen.tsx';
import { TodayScreen } from '../today/today-screen.tsx';
import { TriageScreen } from '../triage/triage-screen.tsx';
import { NowhereScreen } from './nowhere-screen.tsx';
import type { Route } from './route.ts';

/** Comes with a library of charts that no other screen needs. */
const ReportScreen = lazy(async () => {
  const { ReportScreen: component } = await import('../report/report-screen.tsx');
  return { default: component };
});

/** The screen of a route. */
export function CurrentScreen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'triage':
      return <TriageScreen />;
    case 'today':
      return <TodayScreen />;
    case 'hand-over':
      return <HandOverScreen />;
    case 'cases':
      return <CasesScreen list={route.list} />;
    case 'case':
      return (
        <CaseScreen
          key={`${route.reference} ${route.purpose ?? ''}`}
          reference={route.reference}
          view={route.view}
          purpose={route.purpose}
        />
      );
    case 'contacts':
      return <ContactsScreen />;
    case 'import':
      return <ImportScreen uploadId={route.uploadId ?? null} />;
    case 'quality':
      return <QualityScreen />;
    case 'sources':
      return <SourcesScreen />;
    case 'policy':
    case 'policy-version':
    case 'policy-grid':
    case 'policy-draft':
    case 'policy-versions':
    case 'policy-source':
      return <PolicyScreen route={route} />;
    case 'agreements':
      return <AgreementsScreen item={route.item ?? null} />;
    case 'outbox':
      return <OutboxScreen />;
    case 'report':
      return (
        <Suspense fallback={<LoadingNote />}>
          <ReportScreen />
        </Suspense>
      );
    case 'templates':
      return <TemplatesScreen template={route.template} />;
    case 'settings':
      return <SettingsScreen />;
    case 'nowhere':
      return <NowhereScreen place={route.place} />;
    default:
      return <OffersScreen route={route} />;
  }
}

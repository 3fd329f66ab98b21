import { OffersScreen } from '../offers/offers-screen.tsx';
import { TodayScreen } from '../today/today-screen.tsx';
import { TriageScreen } from '../triage/triage-screen.tsx';
import {
  agreementsScreen,
  caseScreen,
  casesScreen,
  contactsScreen,
  handOverScreen,
  importScreen,
  outboxScreen,
  policyScreen,
  qualityScreen,
  reportScreen,
  settingsScreen,
  sourcesScreen,
  templatesScreen,
} from './late-screens.ts';
import { NowhereScreen } from './nowhere-screen.tsx';
import type { Route } from './route.ts';

/** The screen of a route. */
export function CurrentScreen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'triage':
      return <TriageScreen />;
    case 'today':
      return <TodayScreen />;
    case 'hand-over':
      return <handOverScreen.View />;
    case 'cases':
      return <casesScreen.View list={route.list} />;
    case 'case':
      return (
        <caseScreen.View
          key={`${route.reference} ${route.purpose ?? ''}`}
          reference={route.reference}
          view={route.view}
          purpose={route.purpose}
        />
      );
    case 'contacts':
      return <contactsScreen.View />;
    case 'import':
      return <importScreen.View uploadId={route.uploadId ?? null} />;
    case 'quality':
      return <qualityScreen.View />;
    case 'sources':
      return <sourcesScreen.View />;
    case 'policy':
    case 'policy-version':
    case 'policy-grid':
    case 'policy-draft':
    case 'policy-versions':
    case 'policy-source':
      return <policyScreen.View route={route} />;
    case 'agreements':
      return <agreementsScreen.View item={route.item ?? null} />;
    case 'outbox':
      return <outboxScreen.View />;
    case 'report':
      return <reportScreen.View />;
    case 'templates':
      return <templatesScreen.View template={route.template} />;
    case 'settings':
      return <settingsScreen.View />;
    case 'nowhere':
      return <NowhereScreen place={route.place} />;
    default:
      return <OffersScreen route={route} />;
  }
}

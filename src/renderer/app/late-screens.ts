import { lateScreen } from './late-screen.tsx';
import type { Route } from './route.ts';

export const agreementsScreen = lateScreen(
  async () => (await import('../agreements/agreements-screen.tsx')).AgreementsScreen,
);
export const caseScreen = lateScreen(
  async () => (await import('../case/case-screen.tsx')).CaseScreen,
);
export const casesScreen = lateScreen(
  async () => (await import('../cases/cases-screen.tsx')).CasesScreen,
);
export const contactsScreen = lateScreen(
  async () => (await import('../contacts/contacts-screen.tsx')).ContactsScreen,
);
export const handOverScreen = lateScreen(
  async () => (await import('../hand-over/hand-over-screen.tsx')).HandOverScreen,
);
export const importScreen = lateScreen(
  async () => (await import('../import/import-screen.tsx')).ImportScreen,
);
export const outboxScreen = lateScreen(
  async () => (await import('../outbox/outbox-screen.tsx')).OutboxScreen,
);
export const policyScreen = lateScreen(
  async () => (await import('../policy/policy-screen.tsx')).PolicyScreen,
);
export const qualityScreen = lateScreen(
  async () => (await import('../quality/quality-screen.tsx')).QualityScreen,
);
/** Comes with a library of charts that no other screen needs. */
export const reportScreen = lateScreen(
  async () => (await import('../report/report-screen.tsx')).ReportScreen,
);
export const settingsScreen = lateScreen(
  async () => (await import('../settings/settings-screen.tsx')).SettingsScreen,
);
export const sourcesScreen = lateScreen(
  async () => (await import('../sources/sources-screen.tsx')).SourcesScreen,
);
export const templatesScreen = lateScreen(
  async () => (await import('../templates/templates-screen.tsx')).TemplatesScreen,
);

type CodeOfScreen = {
  readonly isLoaded: () => boolean;
  readonly load: () => Promise<void>;
};

const late: { readonly [screen in Route['screen']]?: CodeOfScreen } = {
  agreements: agreementsScreen,
  case: caseScreen,
  cases: casesScreen,
  contacts: contactsScreen,
  'hand-over': handOverScreen,
  import: importScreen,
  outbox: outboxScreen,
  policy: policyScreen,
  'policy-version': policyScreen,
  'policy-grid': policyScreen,
  'policy-draft': policyScreen,
  'policy-versions': policyScreen,
  'policy-source': policyScreen,
  quality: qualityScreen,
  report: reportScreen,
  settings: settingsScreen,
  sources: sourcesScreen,
  templates: templatesScreen,
};

/** What has to be read before a screen can be shown; null: it came with the window. */
export function codeOf(route: Route): CodeOfScreen | null {
  return late[route.screen] ?? null;
}

/**
 * Reads the code of every screen, one after another, so that no screen is waited for later and none is missed
 * when the files change under an open window. What cannot be read is asked for again when it is opened.
 */
export async function loadLateScreens(): Promise<void> {
  for (const code of new Set(Object.values(late))) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, so that the window stays free for the operator
    await code.load().catch(() => undefined);
  }
}

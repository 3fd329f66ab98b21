import { agreementsTexts } from './agreements.ts';
import { appTexts } from './app.ts';
import { casesTexts } from './cases.ts';
import { clocksTexts } from './clocks.ts';
import { commonTexts } from './common.ts';
import { contactsTexts } from './contacts.ts';
import { decisionTexts } from './decision.ts';
import { errorTexts } from './errors.ts';
import { escalationTexts } from './escalation.ts';
import { exportTexts } from './export.ts';
import { factTexts } from './facts.ts';
import { handOverTexts } from './hand-over.ts';
import { importTexts } from './import.ts';
import { noticesTexts } from './notices.ts';
import { offersTexts } from './offers.ts';
import { outboxTexts } from './outbox.ts';
import { pasteTexts } from './paste.ts';
import { policyDraftTexts } from './policy-draft.ts';
import { policySourceTexts } from './policy-source.ts';
import { policyTexts } from './policy.ts';
import { qualityTexts } from './quality.ts';
import { remindersTexts } from './reminders.ts';
import { removalsTexts } from './removals.ts';
import { reportTexts } from './report.ts';
import { searchTexts } from './search.ts';
import { settingsTexts } from './settings.ts';
import { sourcesTexts } from './sources.ts';
import { templatesTexts } from './templates.ts';
import { timelineTexts } from './timeline.ts';
import { todayTexts } from './today.ts';
import { topicTexts } from './topics.ts';
import { triageTexts } from './triage.ts';

/** Every text of the window in this language. Keys read `screen.thing.state`. */
export const texts = {
  agreements: agreementsTexts,
  app: appTexts,
  cases: casesTexts,
  clocks: clocksTexts,
  common: commonTexts,
  contacts: contactsTexts,
  decision: decisionTexts,
  errors: errorTexts,
  escalation: escalationTexts,
  export: exportTexts,
  facts: factTexts,
  handOver: handOverTexts,
  import: importTexts,
  notices: noticesTexts,
  offers: offersTexts,
  outbox: outboxTexts,
  paste: pasteTexts,
  policy: policyTexts,
  policyDraft: policyDraftTexts,
  policySource: policySourceTexts,
  quality: qualityTexts,
  reminders: remindersTexts,
  removals: removalsTexts,
  report: reportTexts,
  search: searchTexts,
  settings: settingsTexts,
  sources: sourcesTexts,
  templates: templatesTexts,
  today: todayTexts,
  topics: topicTexts,
  timeline: timelineTexts,
  triage: triageTexts,
} as const;

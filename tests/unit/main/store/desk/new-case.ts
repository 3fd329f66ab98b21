import type { NewCase } from '../../../../../src/main/store/desk/case-repository.ts';
import { blankCaseDetails } from '../../../../../src/shared/model/case-details.ts';
import { freshProgress } from '../../../../../src/shared/model/case-progress.ts';

/** A case with nothing special about it. */
export function newCase(change: Partial<NewCase> = {}): NewCase {
  return {
    id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11',
    createdAt: '2026-11-23T09:00:00.000Z',
    updatedAt: '2026-11-23T09:00:00.000Z',
    createdBy: 'Ines',
    question: 'The add-in crashes on start',
    facts: { topic: 'break-fix' },
    decision: { status: 'needs-fact', ask: 'publisher', owners: ['publisher', 'partner'] },
    policyVersion: '2026-11',
    offer: null,
    customer: null,
    tenantId: null,
    subscriptionId: null,
    orderId: null,
    severity: null,
    impact: null,
    tried: null,
    ask: null,
    answerBy: null,
    details: blankCaseDetails,
    progress: freshProgress,
    policyRevision: 0,
    linkedTo: [],
    ...change,
  };
}

import type { Page } from '@playwright/test';

/** Asks the desk of the open page directly, to set up what the window is then tested on. */
export async function askDesk(page: Page, name: string, input: unknown): Promise<unknown> {
  const reply: unknown = await page.evaluate(
    async ([procedure, body]) => {
      const response = await fetch(`/api/${procedure}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${sessionStorage.getItem('fingerpost.token')}`,
        },
        body,
      });
      return response.json();
    },
    [name, JSON.stringify(input)] as const,
  );
  if (typeof reply !== 'object' || reply === null || !('value' in reply)) {
    throw new Error(`${name}: ${JSON.stringify(reply)}`);
  }
  return reply.value;
}

/** What a case with this question says; nothing else is known of it. */
export function caseInput(question: string, customer: string | null = null) {
  return {
    question,
    facts: {},
    offer: null,
    customer,
    tenantId: null,
    subscriptionId: null,
    orderId: null,
    severity: 'B',
    impact: null,
    tried: null,
    ask: null,
    answerBy: null,
  };
}

/** A case with this question, linked to others; its reference. */
export async function makeCase(
  page: Page,
  question: string,
  customer: string | null = null,
  linkedTo: readonly string[] = [],
): Promise<string> {
  const made = await askDesk(page, 'cases.create', { ...caseInput(question, customer), linkedTo });
  return String(Reflect.get(Object(made), 'reference'));
}

/** Opens the screen with this address, and settles when it is there. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(
    (it) =>
      new Promise<void>((resolve) => {
        const hash = `#/${it}`;
        if (location.hash === hash) return resolve();
        // The window hears of it before this does.
        addEventListener('hashchange', () => resolve(), { once: true });
        location.hash = hash;
        return undefined;
      }),
    place,
  );
  await page.locator('main[aria-busy="true"]').waitFor({ state: 'detached' });
}

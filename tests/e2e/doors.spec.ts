import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { launchDesk } from '../helpers/launch-desk.ts';

const askStatus = ['desk.status', {}] as const;

/** What a browser complains about: errors of scripts, requests that fail, policies that are broken. */
function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

test('the page opens without a complaint of the browser, and again after a reload', async ({
  desk: { page },
}) => {
  const complaints = collectComplaints(page);

  await page.reload();
  await page.reload();

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.title()).toContain('Fingerpost');
  expect(complaints).toEqual([]);
});

test('a call reaches the desk after a reload: the page stays signed in', async ({
  desk: { page },
}) => {
  await page.reload();

  const reply = await page.evaluate(callDesk, askStatus);

  expect(reply).toMatchObject({ ok: true, value: { profile: { language: 'en' } } });
});

test('a file goes up whole, and the desk reads it', async ({ desk: { page } }) => {
  const row = '"northwind","防火","Firewall"\n';
  const content = `publisherId,offerId,name\n${row.repeat(50_000)}`;
  const uploadId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';

  const status = await page.evaluate(putFile, { uploadId, content });
  const preview = await page.evaluate(callDesk, ['import.inspect', { uploadId }] as const);

  expect(status).toBe(204);
  expect(preview).toMatchObject({
    ok: true,
    value: {
      fileName: 'offers.csv',
      sizeBytes: Buffer.byteLength(content),
      header: ['publisherId', 'offerId', 'name'],
    },
  });
});

test('the page can reach nothing but its own desk', async ({ desk: { page } }) => {
  const outcomes = await page.evaluate(async () => {
    const addresses = ['http://127.0.0.1:9/', 'https://example.com/', 'data:text/plain,x'];
    return Promise.all(
      addresses.map((address) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      ),
    );
  });

  expect(outcomes).toEqual(['refused', 'refused', 'refused']);
});

test('the page runs no script that the desk did not ship', async ({ desk: { page } }) => {
  const violations = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(event.effectiveDirective);
    });
    const script = document.createElement('script');
    try {
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
    } catch {
      // Trusted Types refuse it before the policy of scripts does.
    }
    const image = new Image();
    image.src = 'https://example.com/pixel.png';
    document.body.append(image);
    await new Promise((later) => {
      setTimeout(later, 200);
    });
    return { seen, wasRun: 'wasRun' in window };
  });

  expect(violations.wasRun).toBe(false);
  expect(violations.seen).toContain('img-src');
  expect(violations.seen).toContain('require-trusted-types-for');
});

test('a link to another site does not lead the window away', async ({ desk: { page }, door }) => {
  test.skip(door === 'loopback', 'a browser has its own address bar');
  const before = page.url();

  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    document.body.append(link);
    link.click();
  });
  await page.waitForTimeout(300);

  expect(page.url()).toBe(before);
});

test('two desks on two folders do not know each other', async ({ desk, door }) => {
  const other = await launchDesk({ door });
  try {
    expect(other.dataFolder).not.toBe(desk.dataFolder);
    expect(await other.page.evaluate(callDesk, askStatus)).toMatchObject({ ok: true });
    expect(await desk.page.evaluate(callDesk, askStatus)).toMatchObject({ ok: true });
  } finally {
    await other.close();
  }
});

/** Runs in the page: asks the desk by the means that its door gives a page. */
async function callDesk([name, input]: readonly [string, unknown]): Promise<unknown> {
  if (window.desk) return window.desk.send(name, input);
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${sessionStorage.getItem('fingerpost.token')}`,
    },
    body: JSON.stringify(input),
  });
  return response.json();
}

/** Runs in the page. */
async function putFile(file: { readonly uploadId: string; readonly content: string }) {
  const token = sessionStorage.getItem('fingerpost.token');
  const response = await fetch(`/upload/${file.uploadId}?name=offers.csv`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: new File([file.content], 'offers.csv'),
  });
  return response.status;
}

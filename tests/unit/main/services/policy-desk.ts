import { randomUUID } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';

import { createDesk } from '../../../../src/main/compose.ts';
import type { Desk } from '../../../../src/main/desk.ts';
import { readPolicy } from '../../../../src/main/store/policy-file.ts';
import { createClient, type Client } from '../../../../src/shared/client.ts';
import type { Input, Output } from '../../../../src/shared/contract.ts';
import type { PolicyDraft } from '../../../../src/shared/model/policy-change.ts';
import type { Policy, PolicyRule } from '../../../../src/shared/model/policy.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

export const resourcesFolder = join(import.meta.dirname, '../../../../resources');
export const shipped = readPolicy(resourcesFolder);

/** Asks for a price: R-QUOTE decides. */
export const quoteFacts = {
  publisher: 'isv',
  purchaseChannel: 'through-partner',
  askedBy: 'customer',
  cspModel: 'direct-bill',
  topic: 'quote-pricing',
} as const;

/** A whole desk on a folder of its own, which must meet nothing unexpected. */
export async function openDesk(dataFolder = temporaryFolder(), resources = resourcesFolder) {
  const unexpected: unknown[] = [];
  const desk = await createDesk({
    dataFolder,
    resourcesFolder: resources,
    log: (error) => unexpected.push(error),
  });
  onTestFinished(async () => {
    await desk.close();
    expect(unexpected).toEqual([]);
  });
  return { desk, call: createClient(desk.call), dataFolder };
}

/** The same table with one rule changed. */
export function withRule(policy: Policy, id: string, change: Partial<PolicyRule>): Policy {
  if (!policy.rules.some((rule) => rule.id === id)) throw new Error(`there is no rule ${id}`);
  const rules = policy.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));
  return { ...policy, rules };
}

/** Holds, and sends everybody who asks for a price to the publisher. */
export const quotesToPublisher = withRule(shipped, 'R-QUOTE', { owner: 'publisher' });

/** The program with another policy in its resources, as a later release would bring it. */
export function resourcesWith(policy: Policy): string {
  const folder = temporaryFolder();
  cpSync(resourcesFolder, folder, { recursive: true });
  const parts = join(folder, 'policy');
  const { rules, nextHops, spans, notes, ...heading } = policy;
  const write = (name: string, value: unknown) =>
    writeFileSync(join(parts, name), JSON.stringify(value));
  write('policy.json', heading);
  write('rules.json', rules);
  write('next-hops.json', nextHops);
  write('spans.json', spans);
  write('notes.json', notes);
  return folder;
}

/** Starts a draft from the policy in force and saves it as `policy`, under the version given. */
export async function draftOf(call: Client, policy: Policy, version: string): Promise<PolicyDraft> {
  const { policyVersion } = await call('desk.status', {});
  const { revision } = await call('policy.startDraft', { version: policyVersion });
  return call('policy.saveDraft', { policy: { ...policy, version }, revision });
}

/** Puts `policy` in force by way of a draft. */
export async function publish(
  call: Client,
  policy: Policy,
  version: string,
): Promise<Output<'policy.publishDraft'>> {
  const { revision } = await draftOf(call, policy, version);
  return call('policy.publishDraft', { note: `Why ${version}`, revision });
}

export function caseInput(change: Partial<Input<'cases.create'>> = {}): Input<'cases.create'> {
  return {
    question: 'What would it cost?',
    facts: quoteFacts,
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
    ...change,
  };
}

/** Writes into the desk file as a program that goes wrong, or a person with an editor, would. */
export function spoil(dataFolder: string, sql: string): void {
  const db = new Database(join(dataFolder, 'desk.sqlite'));
  db.exec(sql);
  db.close();
}

/** As a door would take a file in. */
export function upload(desk: Desk, fileName: string, text: string | Uint8Array): string {
  const id = randomUUID();
  const path = join(temporaryFolder(), fileName);
  writeFileSync(path, text);
  desk.uploads.register(id, { path, fileName, isTemporary: false });
  return id;
}

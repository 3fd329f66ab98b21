import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findOrInstallBrowser } from './find-browser.ts';
import { projectFolder, tool } from './project.ts';

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };
type Step = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** What tests count; a step that is one check counts as one. */
  readonly count?: () => Counts;
  readonly before?: () => unknown;
};

const reports = mkdtempSync(join(tmpdir(), 'fingerpost-gate-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

const steps: readonly Step[] = [
  { name: 'format', command: [tool('oxfmt', 'bin', 'oxfmt'), '--check', '.'] },
  { name: 'lint', command: [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'types', command: [tool('typescript', 'bin', 'tsc'), '--noEmit'] },
  { name: 'unused', command: [tool('knip', 'bin', 'knip.js')] },
  {
    name: 'unit',
    command: [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    count: countUnitTests,
  },
  {
    name: 'build',
    command: [tool('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
  },
  { name: 'size', command: [join(projectFolder, 'scripts', 'check-size.ts')] },
  {
    name: 'e2e',
    command: [tool('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
    count: countEndToEndTests,
    before: findOrInstallBrowser,
  },
];

/** `npm test`: everything that must hold before a change is handed on; stops at the first step that fails. */
function runGate(): number {
  const startedAt = performance.now();
  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    process.stdout.write(`\n== ${step.name}\n`);
    const stepStartedAt = performance.now();
    const isGreen = runStep(step);
    const counts = step.count?.() ?? {
      passed: Number(isGreen),
      failed: Number(!isGreen),
      skipped: 0,
    };
    // A step may fail beside its tests, for example when it could not start.
    const failed = isGreen ? counts.failed : Math.max(1, counts.failed);
    total = {
      passed: total.passed + counts.passed,
      failed: total.failed + failed,
      skipped: total.skipped + counts.skipped,
    };
    process.stdout.write(
      `== ${step.name}: ${isGreen ? 'passed' : 'FAILED'} in ${since(stepStartedAt)}\n`,
    );
    if (!isGreen) break;
  }
  rmSync(reports, { recursive: true, force: true });
  process.stdout.write(`\nThe whole gate took ${since(startedAt)}.\n`);
  // Scripts read this line.
  process.stdout.write(
    `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
  );
  return total.failed === 0 ? 0 : 1;
}

function runStep({ command, before }: Step): boolean {
  try {
    before?.();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
  const { status } = spawnSync(process.execPath, command, {
    cwd: projectFolder,
    stdio: 'inherit',
    env: {
      ...process.env,
      // Every process and thread that a test starts would compile the same sources anew.
      NODE_COMPILE_CACHE: tool('.cache', 'compiled'),
      PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
    },
  });
  return status === 0;
}

function countUnitTests(): Counts {
  const report = readReport(unitReport);
  return {
    passed: numberOf(report, 'numPassedTests'),
    failed: numberOf(report, 'numFailedTests'),
    skipped: numberOf(report, 'numPendingTests'),
  };
}

function countEndToEndTests(): Counts {
  const stats = readReport(e2eReport)['stats'];
  const report = isRecord(stats) ? stats : {};
  return {
    passed: numberOf(report, 'expected') + numberOf(report, 'flaky'),
    failed: numberOf(report, 'unexpected'),
    skipped: numberOf(report, 'skipped'),
  };
}

function since(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`;
}

function readReport(path: string): Record<string, unknown> {
  try {
    const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRecord(report) ? report : {};
  } catch {
    return {};
  }
}

function numberOf(report: Record<string, unknown>, key: string): number {
  const value = report[key];
  return typeof value === 'number' ? value : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

process.exit(runGate());

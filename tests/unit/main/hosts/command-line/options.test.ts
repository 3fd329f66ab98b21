import { describe, expect, test } from 'vitest';

import { findCommand } from '../../../../../src/main/hosts/command-line/find-command.ts';
import { AppError } from '../../../../../src/shared/errors.ts';
import { errorCode, runDesk } from './run-desk.ts';

function refusal(args: readonly string[]): unknown {
  try {
    return findCommand(args);
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.params } : error;
  }
}

describe('options', () => {
  test.each([
    [['search', 'forti', '--limit', '5', '--data', 'x']],
    [['search', '--limit', '5', '--data', 'x', 'forti']],
    [['search', '--data=x', 'forti', '--limit=5']],
    [['search', '--limit', '5', 'forti', '--data=x']],
  ])('may stand anywhere after the command: %j', (args) => {
    const { command, operands, values } = findCommand(args);

    expect(command?.words).toEqual(['search']);
    expect(operands).toEqual(['forti']);
    expect(Object.fromEntries(values)).toEqual({ limit: '5', data: 'x' });
  });

  test('may stand between the two words of a command', () => {
    const { command, operands, flags } = findCommand([
      'case',
      '--strict',
      'export',
      '--to',
      'partner',
      'FP-1',
      '--eml',
      'x.eml',
    ]);

    expect(command?.words).toEqual(['case', 'export']);
    expect(operands).toEqual(['FP-1']);
    expect([...flags]).toEqual(['strict']);
  });

  test('a text that begins with a dash follows two dashes', () => {
    expect(findCommand(['search', '--limit', '5', '--', '--data']).operands).toEqual(['--data']);
  });

  test.each([
    ['that nobody knows', ['search', 'x', '--limt', '5'], '--limt'],
    ['of another command', ['search', 'x', '--batch'], '--batch'],
    ['without its value at the end', ['search', 'x', '--limit'], '--limit'],
    ['without its value before another', ['search', 'x', '--limit', '--data', 'y'], '--limit'],
    ['with a value it does not take', ['route', '--batch=yes'], '--batch'],
    ['given twice', ['search', 'x', '--limit', '1', '--limit', '2'], '--limit'],
    ['before the command', ['--data', 'x', 'search', 'y'], '--data'],
    ['that is short', ['search', 'x', '-l'], '-l'],
  ])('one %s is refused', (_, args, option) => {
    expect(refusal(args)).toMatchObject({ code: 'INVALID_OPTION', option });
  });

  test.each(['0', '-1', '1001', '1.5', '1e2', 'ten', '', ' 5'])(
    'a limit of %j is refused',
    async (limit) => {
      expect(errorCode(await runDesk(['search', 'x', `--limit=${limit}`]))).toBe('INVALID_OPTION');
    },
  );
});

describe('commands', () => {
  test.each([
    [['frobnicate'], 'frobnicate'],
    [['case'], 'case'],
    [['case', 'burn'], 'case burn'],
    [['constructor'], 'constructor'],
  ])('%j is no command', (args, name) => {
    expect(refusal(args)).toEqual({ code: 'UNKNOWN_COMMAND', name });
  });

  test.each([
    [[], { code: 'MISSING_ARGUMENT', argument: 'COMMAND' }],
    [['search'], { code: 'MISSING_ARGUMENT', argument: 'TEXT' }],
    [['case', 'export'], { code: 'MISSING_ARGUMENT', argument: 'REF' }],
    [['search', 'a', 'b'], { code: 'TOO_MANY_ARGUMENTS', argument: 'b' }],
    [['case', 'list', 'x'], { code: 'TOO_MANY_ARGUMENTS', argument: 'x' }],
    [['policy', 'source'], { code: 'MISSING_ARGUMENT', argument: 'NEW' }],
    [['policy', 'source', 'a', 'b', 'c'], { code: 'TOO_MANY_ARGUMENTS', argument: 'c' }],
    [['policy', 'check', 'a', 'b'], { code: 'TOO_MANY_ARGUMENTS', argument: 'b' }],
    [['policy', 'diff', 'a'], { code: 'MISSING_ARGUMENT', argument: 'B' }],
  ])('%j has too few or too many words', (args, expected) => {
    expect(refusal(args)).toMatchObject(expected);
  });

  test.each([
    [['policy', 'check'], []],
    [['policy', 'check', 'a'], ['a']],
    [['policy', 'source', 'a'], ['a']],
    [
      ['policy', 'source', 'a', 'b'],
      ['a', 'b'],
    ],
  ])('%j may leave a word out', (args, operands) => {
    expect(findCommand(args).operands).toEqual(operands);
  });

  test.each([[['--help']], [['-h']], [['case', '--help']]])(
    '%j lists every command',
    async (args) => {
      const run = await runDesk(args);

      expect(run).toMatchObject({ status: 0, errors: '' });
      expect(run.output).toMatch(
        /import FILE .*\[--mapping NAME\|FILE\].*\[--dry-run\] \| --undo\n/,
      );
      expect(run.output).toContain('serve [--port N] [--no-open]');
    },
  );

  test('help on one command does not ask for its words', async () => {
    const run = await runDesk(['case', 'export', '--help']);

    expect(run.status).toBe(0);
    expect(run.output).toContain('case export REF --to RECIPIENT');
  });
});

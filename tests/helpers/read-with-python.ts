import { spawnSync } from 'node:child_process';

/** What Python's `email` package makes of a draft. `null`: the field is not there. */
export type PythonMail = {
  readonly subject: string;
  readonly name: string | null;
  readonly address: string | null;
  /** Line ends as LF. */
  readonly body: string;
  readonly defects: readonly string[];
  readonly date: string | null;
  readonly id: string | null;
  readonly unsent: string | null;
};

const script = `
import email, email.policy, json, sys
mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
to = mail['to'].addresses[0] if mail['to'] else None
print(json.dumps({
  'subject': str(mail['subject']),
  'name': to.display_name if to else None, 'address': to.addr_spec if to else None,
  'body': mail.get_content().replace('\\r\\n', '\\n'), 'defects': [str(it) for it in mail.defects],
  'date': mail['date'], 'id': mail['message-id'], 'unsent': mail['x-unsent'],
}))`;

/** Why a test that needs Python cannot run here; undefined when it can. */
export function pythonIsMissing(): string | undefined {
  return spawnSync('python3', ['--version']).status === 0
    ? undefined
    : 'python3 is not installed (Debian package: python3)';
}

/** Reads a draft with a second, independent parser. */
export function readWithPython(eml: string): PythonMail {
  const { stdout, stderr } = spawnSync('python3', ['-c', script], {
    input: eml,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (stderr !== '') throw new Error(stderr);
  const mail: PythonMail = JSON.parse(stdout);
  return mail;
}

import { spawnSync } from 'node:child_process';

/** What Python's `email` package makes of a draft. `null`: the field is not there. */
export type PythonMail = {
  /** Of the fields of the head, in order. */
  readonly headers: readonly string[];
  readonly subject: string;
  readonly name: string | null;
  readonly address: string | null;
  /** Line ends as LF. */
  readonly body: string;
  readonly attachments: readonly { readonly name: string; readonly base64: string }[];
  readonly defects: readonly string[];
  readonly date: string | null;
  readonly id: string | null;
  readonly unsent: string | null;
};

const script = `
import base64, email, email.policy, json, sys
for line in sys.stdin:
  mail = email.message_from_bytes(base64.b64decode(line), policy=email.policy.default)
  to = mail['to'].addresses[0] if mail['to'] else None
  files = list(mail.iter_attachments()) if mail.is_multipart() else []
  body = mail.get_body(('plain',)) if mail.is_multipart() else mail
  defects = mail.defects + [it for part in mail.walk() for it in part.defects]
  print(json.dumps({
    'headers': mail.keys(), 'subject': str(mail['subject']),
    'name': to.display_name if to else None, 'address': to.addr_spec if to else None,
    'body': body.get_content().replace('\\r\\n', '\\n'), 'defects': [str(it) for it in defects],
    'attachments': [{'name': it.get_filename(), 'base64': base64.b64encode(it.get_payload(decode=True)).decode()} for it in files],
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
  const [mail] = readAllWithPython([eml]);
  if (!mail) throw new Error('Python read nothing');
  return mail;
}

/** Reads any number of drafts in one go. */
export function readAllWithPython(drafts: readonly string[]): readonly PythonMail[] {
  const { stdout, stderr } = spawnSync('python3', ['-c', script], {
    input: drafts.map((eml) => `${Buffer.from(eml).toString('base64')}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 512 * 1024 * 1024,
  });
  if (stderr !== '') throw new Error(stderr);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): PythonMail => JSON.parse(line));
}

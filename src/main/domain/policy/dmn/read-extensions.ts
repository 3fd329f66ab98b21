import type { z } from '../../../../shared/zod.ts';
import { fileInvalid } from '../policy-text.ts';
import { describeIssue } from '../shape-words.ts';
import { type ExtensionKind, extensionType } from './dmn-moddle.ts';
import type { DmnExtensions } from './dmn-tree.ts';
import { childrenNamed, type XmlElement } from './scan-xml.ts';

/**
 * The elements of ours with this name, in order, each with its line.
 * @throws AppError POLICY_FILE_INVALID when one does not hold what it should
 */
export function readExtensions<Value>(
  kind: ExtensionKind,
  schema: z.ZodType<Value>,
  extensions: DmnExtensions,
  around: XmlElement,
  file: string,
): readonly { readonly value: Value; readonly line: number }[] {
  const [holder] = childrenNamed(around, 'extensionElements');
  return (extensions?.values ?? []).flatMap(({ $type, body = '' }, number) => {
    if ($type !== extensionType(kind)) return [];
    const line = holder?.children[number]?.line ?? around.line;
    const given = readJson(body, kind, line, file);
    const parsed = schema.safeParse(given);
    if (parsed.success) return [{ value: parsed.data, line }];
    const [issue] = parsed.error.issues;
    if (!issue) throw parsed.error;
    const where = [`our ${kind}`, ...issue.path.map(String)].join(', ');
    throw fileInvalid(file, line, `${where}: ${describeIssue(issue, given)}`);
  });
}

function readJson(body: string, kind: ExtensionKind, line: number, file: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw fileInvalid(file, line, `our ${kind} holds no JSON`);
  }
}

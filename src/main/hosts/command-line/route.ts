import { looksLikeVector, readVector, type ReadVector } from '../../../shared/model/fact-vector.ts';
import type { PolicyEngine } from '../../domain/policy/policy-engine.ts';
import { answerLines } from './answer-lines.ts';
import type { RunCommand } from './command.ts';
import { decisionAnswer, explainedAnswer } from './explained-answer.ts';
import { unknownVersion } from './find-policy.ts';
import { parseFacts } from './parse-facts.ts';
import { parseJson, readText } from './read-input.ts';
import { type OpenBook, withPolicyBook } from './with-policy-book.ts';

/**
 * Decides by the policy in force of the desk; a vector that names another version by that one. The local
 * rules that hold today stand above either. Needs no desk to be there.
 */
export const runRoute: RunCommand = async (context) => {
  await withPolicyBook(context.dataFolder, async ({ book }) => {
    const engineOf = createEngineFinder(book);
    const route = (line: string): object => {
      const { facts, policyVersion } = parseQuestion(line);
      const engine = engineOf(policyVersion);
      const decision = engine.decide(facts);
      return context.hasFlag('explain')
        ? explainedAnswer(decision, engine.explain(facts))
        : decisionAnswer(decision);
    };
    if (context.hasFlag('batch')) await answerLines(context, route);
    else await context.print(route(await readText(context.input)));
  });
};

/** Null names the version in force. @throws AppError POLICY_VERSION_UNKNOWN, POLICY_VERSION_DAMAGED */
function createEngineFinder(book: OpenBook['book']): (version: string | null) => PolicyEngine {
  const { engine, revision } = book.current();
  return (version) => {
    if (version === null || version === engine.policy.version) return engine;
    const found = book.engineOf(version, revision);
    if (found) return found;
    throw unknownVersion(book, version);
  };
}

/**
 * The known facts: an object, or a vector, as it is or as a JSON text.
 * @throws AppError INVALID_JSON, VECTOR_INVALID, UNKNOWN_FACT, UNKNOWN_FACT_VALUE, INVALID_INPUT
 */
function parseQuestion(text: string): ReadVector {
  if (looksLikeVector(text)) return readVector(text);
  const given = parseJson(text);
  if (typeof given === 'string' && looksLikeVector(given)) return readVector(given);
  return { facts: parseFacts(given), policyVersion: null };
}

import { looksLikeVector, readVector } from '../../../shared/model/fact-vector.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { answerLines } from './answer-lines.ts';
import type { RunCommand } from './command.ts';
import { decisionAnswer, explainedAnswer } from './explained-answer.ts';
import { parseFacts } from './parse-facts.ts';
import { parseJson, readText } from './read-input.ts';
import { withPolicyBook } from './with-policy-book.ts';

/** Decides by the policy in force of the desk, its local rules above; needs no desk to be there. */
export const runRoute: RunCommand = async (context) => {
  await withPolicyBook(context.dataFolder, async ({ book }) => {
    const engine = book.inForce();
    const route = (line: string): object => {
      const facts = parseQuestion(line);
      const decision = engine.decide(facts);
      return context.hasFlag('explain')
        ? explainedAnswer(decision, engine.explain(facts))
        : decisionAnswer(decision);
    };
    if (context.hasFlag('batch')) await answerLines(context, route);
    else await context.print(route(await readText(context.input)));
  });
};

/**
 * The known facts: an object, or a vector, as it is or as a JSON text.
 * @throws AppError INVALID_JSON, VECTOR_INVALID, UNKNOWN_FACT, UNKNOWN_FACT_VALUE, INVALID_INPUT
 */
function parseQuestion(text: string): Facts {
  if (looksLikeVector(text)) return readVector(text).facts;
  const given = parseJson(text);
  const isVector = typeof given === 'string' && looksLikeVector(given);
  return isVector ? readVector(given).facts : parseFacts(given);
}

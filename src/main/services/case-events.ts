import type { Handlers } from '../../shared/contract.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';

type Changing =
  | 'cases.create'
  | 'cases.update'
  | 'cases.override'
  | 'cases.act'
  | 'cases.undo'
  | 'cases.exportBundle'
  | 'cases.takeBundle'
  | 'replies.file'
  | 'escalation.export';

/** What changes cases, so that every window hears which ones once that is written. */
export function withCaseEvents(
  handlers: Pick<Handlers, Changing>,
  emit: (event: DeskEvent) => void,
): Pick<Handlers, Changing> {
  const telling =
    <Wanted, Given>(
      handle: (input: Wanted) => Given | Promise<Given>,
      casesOf: (output: Given, input: Wanted) => readonly string[],
    ) =>
    async (input: Wanted): Promise<Given> => {
      const output = await handle(input);
      const references = [...new Set(casesOf(output, input))];
      if (references.length > 0) emit({ kind: 'cases-changed', references });
      return output;
    };

  return {
    'cases.create': telling(handlers['cases.create'], (made) => [made.reference, ...made.linkedTo]),
    'cases.update': telling(handlers['cases.update'], (saved) => [saved.reference]),
    'cases.override': telling(handlers['cases.override'], (saved) => [saved.reference]),
    'cases.act': telling(handlers['cases.act'], ({ cases }, { act }) => [
      ...cases.map((it) => it.reference),
      ...(act.kind === 'merge' ? [act.into] : []),
    ]),
    'cases.undo': telling(handlers['cases.undo'], ({ cases }) => cases.map((it) => it.reference)),
    'cases.exportBundle': telling(
      handlers['cases.exportBundle'],
      (_, { references }) => references,
    ),
    'cases.takeBundle': telling(handlers['cases.takeBundle'], ({ taken }) =>
      taken.flatMap((it) => [it.reference, ...it.linkedTo]),
    ),
    'replies.file': telling(handlers['replies.file'], (filed) => [filed.case.reference]),
    'escalation.export': telling(handlers['escalation.export'], (_, { reference }) => [reference]),
  };
}

/** States that can be gone back to and forward to. */
export type History<State> = {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** What the last change was about: the letters of one word are one step. */
  readonly subject: string | null;
};

const mostSteps = 200;

export function startHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], subject: null };
}

/** Changes about the same subject, one after the other, are taken back together; null is never the same. */
export function step<State>(
  history: History<State>,
  present: State,
  subject: string | null,
): History<State> {
  const isSame = subject !== null && subject === history.subject;
  const past = isSame ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present, future: [], subject };
}

export function undo<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    subject: null,
  };
}

export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, subject: null };
}

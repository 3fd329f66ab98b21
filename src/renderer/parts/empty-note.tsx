import type { ReactNode } from 'react';

export type EmptyNoteProps = {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
};

/** What stands where a list would, with the act that fills it. */
export function EmptyNote({ title, text, children }: EmptyNoteProps) {
  return (
    <div className="empty-note">
      <h2 className="empty-note-title">{title}</h2>
      {text === undefined ? null : <p className="empty-note-text">{text}</p>}
      {children ? <div className="acts">{children}</div> : null}
    </div>
  );
}

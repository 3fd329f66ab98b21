/** Whether the system shows notifications of this page; `missing`: it has none. */
export type NotificationState = 'missing' | NotificationPermission;

export type SystemNote = { readonly id: string; readonly title: string; readonly body: string };

/** The system’s notifications. */
export type SystemNotifier = {
  readonly state: () => NotificationState;
  /** Asks the operator, where the system asks. */
  readonly ask: () => Promise<void>;
  /** The same id replaces the note that is there already, also one of another window of this desk. */
  readonly show: (note: SystemNote, onClick: () => void) => void;
};

export function createSystemNotifier(page: Window & typeof globalThis): SystemNotifier {
  const state = (): NotificationState =>
    'Notification' in page ? page.Notification.permission : 'missing';
  return {
    state,

    async ask() {
      if (state() !== 'missing') await page.Notification.requestPermission();
    },

    show({ id, title, body }, onClick) {
      const note = new page.Notification(title, { body, tag: id });
      note.addEventListener('click', () => {
        page.focus();
        note.close();
        onClick();
      });
    },
  };
}

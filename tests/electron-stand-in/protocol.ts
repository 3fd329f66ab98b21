/** What a parent process and the stand-in say to each other. */

/** One thing that the main bundle asked of Electron. */
export type Asked = { readonly what: string; readonly values: readonly unknown[] };

/** What the window or the system would do to the main bundle; the answer comes back under the same id. */
export type Probe = { readonly id: number } & (
  | { readonly kind: 'asked' }
  | { readonly kind: 'permission-request'; readonly permission: string; readonly address: string }
  | { readonly kind: 'permission-check'; readonly permission: string; readonly address: string }
  | { readonly kind: 'device-permission' }
  | { readonly kind: 'request'; readonly address: string }
  | { readonly kind: 'navigate'; readonly event: NavigationEvent; readonly address: string }
  | { readonly kind: 'open-window'; readonly address: string }
  | { readonly kind: 'download'; readonly address: string }
  | {
      readonly kind: 'invoke';
      readonly frame: 'page' | 'sub-frame' | 'other-window' | 'gone';
      readonly frameAddress: string;
      readonly channel: string;
      readonly values: readonly unknown[];
    }
  | {
      readonly kind: 'fetch';
      readonly address: string;
      readonly method: string;
      readonly body?: string;
    }
  | { readonly kind: 'choose-file'; readonly path: string | null }
  | { readonly kind: 'second-instance' }
  | { readonly kind: 'close-window' }
);
export type NavigationEvent =
  | 'will-navigate'
  | 'will-frame-navigate'
  | 'will-redirect'
  | 'will-attach-webview';

type WithoutId<One> = One extends unknown ? Omit<One, 'id'> : never;
export type ProbeRequest = WithoutId<Probe>;

export type ProbeAnswer = {
  readonly kind: 'answer';
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
};

/** The page is there: `endpoint` is the debugging address of the browser that shows it. */
export type Shown = { readonly kind: 'shown'; readonly endpoint: string | null };

/** Main shows an error box: told at once, because main ends after it. */
export type ErrorBox = { readonly kind: 'box'; readonly title: string; readonly text: string };

/** In the environment: show the page in a browser, or only take notes. */
export const showVariable = 'FINGERPOST_STAND_IN_SHOWS';

/** In the environment: the language and the zone of the browser that shows the page, as JSON. */
export const placeVariable = 'FINGERPOST_STAND_IN_PLACE';

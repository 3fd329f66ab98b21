import { EventEmitter } from 'node:events';

import { note } from './notes.ts';

type PermissionRequest = (
  contents: unknown,
  permission: string,
  decide: (isGranted: boolean) => void,
  details: { readonly requestingUrl: string },
) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean;
type BeforeRequest = (
  details: { readonly url: string },
  decide: (answer: { readonly cancel?: boolean }) => void,
) => void;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** Keeps the handlers that main registers; a missing one is an error, not a silent "yes". */
class SessionStandIn extends EventEmitter {
  #permissionRequest: PermissionRequest | undefined;
  #permissionCheck: PermissionCheck | undefined;
  #devicePermission: (() => boolean) | undefined;
  #beforeRequest: BeforeRequest | undefined;
  readonly #protocols = new Map<string, ProtocolHandler>();

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler): void => {
      note('protocol.handle', scheme);
      this.#protocols.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.#devicePermission = handler;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    note('session.setSpellCheckerEnabled', isEnabled);
  }

  askPermission(permission: string, requestingUrl: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    given(this.#permissionRequest)({}, permission, resolve, { requestingUrl });
    return promise;
  }
  checkPermission(permission: string, origin: string): boolean {
    return given(this.#permissionCheck)({}, permission, origin);
  }
  checkDevice(): boolean {
    return given(this.#devicePermission)();
  }
  isCancelled(url: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    given(this.#beforeRequest)({ url }, ({ cancel = false }) => resolve(cancel));
    return promise;
  }
  /** True when main prevented it. */
  isDownloadRefused(url: string): boolean {
    let isRefused = false;
    const event = { preventDefault: () => (isRefused = true) };
    this.emit('will-download', event, { getURL: () => url });
    return isRefused;
  }
  async answer(request: Request): Promise<Response> {
    return given(this.#protocols.get(new URL(request.url).protocol.slice(0, -1)))(request);
  }
}

function given<Handler>(handler: Handler | undefined): Handler {
  if (handler === undefined) throw new Error('main registered no such handler');
  return handler;
}

export const defaultSession = new SessionStandIn();

import { EventEmitter } from 'node:events';

import { app } from './app.ts';
import { note } from './notes.ts';
import { type ShownPage, showPage } from './shown-page.ts';

type OpenHandler = (details: { readonly url: string }) => { readonly action: string };
type WindowOptions = { readonly webPreferences?: { readonly preload?: string } };

/** The one window, once main has made it. */
let current: BrowserWindow | undefined;

export function currentWindow(): BrowserWindow {
  if (current === undefined) throw new Error('main has made no window');
  return current;
}

class WebContentsStandIn extends EventEmitter {
  page: ShownPage | undefined;
  openHandler: OpenHandler | undefined;
  readonly mainFrame = { url: '' };

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  send(channel: string, ...values: readonly unknown[]): void {
    note('webContents.send', channel, ...values);
    void this.page?.deliver(channel, values);
  }
  /** True when main prevented what `event` announces. */
  isRefused(event: string, url: string): boolean {
    let isPrevented = false;
    this.emit(event, { url, preventDefault: () => (isPrevented = true) }, url);
    return isPrevented;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContentsStandIn();
  readonly #preload: string | undefined;
  #isDestroyed = false;

  constructor(options: WindowOptions) {
    super();
    note('BrowserWindow', options);
    this.#preload = options.webPreferences?.preload;
    // oxlint-disable-next-line typescript/no-this-alias -- the probes ask for the one window
    current = this;
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    note('loadURL', address);
    this.webContents.mainFrame.url = address;
    this.webContents.page = await showPage(this.webContents, address, this.#preload);
    this.emit('ready-to-show');
  }
  async closeByUser(): Promise<void> {
    this.emit('close');
    this.#isDestroyed = true;
    await this.webContents.page?.close();
    this.emit('closed');
    app.emit('window-all-closed');
  }
  getNormalBounds() {
    return { x: 10, y: 20, width: 1_000, height: 700 };
  }
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return true;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  maximize(): void {
    note('window.maximize');
  }
  restore(): void {
    note('window.restore');
  }
  show(): void {
    note('window.show');
  }
  focus(): void {
    note('window.focus');
  }
}

export type WebContents = WebContentsStandIn;

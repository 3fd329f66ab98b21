import { EventEmitter } from 'node:events';

import { note } from './notes.ts';

class AppStandIn extends EventEmitter {
  readonly isPackaged = false;

  setPath(name: string, path: string): void {
    note('app.setPath', name, path);
  }
  getPath(name: string): string {
    return `/${name}`;
  }
  enableSandbox(): void {
    note('app.enableSandbox');
  }
  requestSingleInstanceLock(): boolean {
    note('app.requestSingleInstanceLock');
    return process.env['FINGERPOST_STAND_IN_IS_SECOND'] === undefined;
  }
  async whenReady(): Promise<void> {
    note('app.whenReady');
  }
  getLocale(): string {
    return 'en-US';
  }
  showAboutPanel(): void {
    note('app.showAboutPanel');
  }
  quit(): void {
    note('app.quit');
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.exit(0);
  }
  exit(status: number): void {
    process.exit(status);
  }
}

export const app = new AppStandIn();

/**
 * Wraps a CommonJS preload script so that a page can run it: `require('electron')` gives what the
 * sandbox of Electron gives, and nothing else can be required. There is no second world here: what
 * isolation does, only real Electron can show.
 */
export function preloadScript(source: string): string {
  return `(() => {
    if (window !== window.top) return;
    const invoke = window.standInInvoke;
    delete window.standInInvoke;
    const listeners = new Map();
    window.addEventListener('stand-in-event', ({ detail }) => {
      for (const listener of listeners.get(detail.channel) ?? []) listener({}, ...detail.values);
    });
    const ipcRenderer = {
      invoke: (channel, ...values) => invoke(channel, values),
      on(channel, listener) {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
      removeListener(channel, listener) {
        listeners.set(channel, (listeners.get(channel) ?? []).filter((it) => it !== listener));
      },
    };
    const contextBridge = {
      exposeInMainWorld(name, value) {
        Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true });
      },
    };
    const require = (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer };
      throw new Error('module not found: ' + name);
    };
    const module = { exports: {} };
    ((exports) => {
${source}
    })(module.exports);
  })();`;
}

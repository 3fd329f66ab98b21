import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

import { callChannel, type DeskBridge, eventChannel, saveChannel } from '../shared/desk-bridge.ts';

const bridge: DeskBridge = {
  send: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  save: (downloadId) => ipcRenderer.invoke(saveChannel, downloadId),
  onEvent(listener) {
    // The page never sees the event object: it leads back to ipcRenderer.
    const forward = (_: IpcRendererEvent, event: unknown): void => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => void ipcRenderer.removeListener(eventChannel, forward);
  },
};

contextBridge.exposeInMainWorld('desk', bridge);

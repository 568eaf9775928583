import { contextBridge, ipcRenderer } from 'electron';

// SECURITY: the window gets two functions and nothing of Electron's own; every request is checked
// again in the main process.
contextBridge.exposeInMainWorld('notebook', {
  call: (request: unknown): Promise<unknown> => ipcRenderer.invoke('notebook:call', request),
  onChanged: (listener: (event: unknown) => void): void => {
    ipcRenderer.on('notebook:changed', (_event, change: unknown) => listener(change));
  },
});

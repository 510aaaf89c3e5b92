import { contextBridge, ipcRenderer } from 'electron';
import { windowBridgeName, type WindowBridge, type WindowCommand } from '../../db/contract/window-bridge.ts';
import { channels } from './channels.ts';

/** Runs in the sandbox beside the page: gives it the bridge and nothing else. The only file with ipcRenderer. */
const waiting: WindowCommand[] = [];
let tell: ((command: WindowCommand) => void) | null = null;

ipcRenderer.on(channels.command, (_event, command: WindowCommand) => {
  if (tell) tell(command);
  else waiting.push(command);
});

const bridge: WindowBridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  beginFile: (place) => ipcRenderer.invoke(channels.beginFile, place),
  pushFile: (uploadId, part) => ipcRenderer.invoke(channels.pushFile, uploadId, part),
  endFile: (uploadId) => ipcRenderer.invoke(channels.endFile, uploadId),
  dropFile: (uploadId) => ipcRenderer.invoke(channels.dropFile, uploadId),
  listen: (listener) => {
    tell = listener;
    for (const command of waiting.splice(0)) listener(command);
  },
  settled: () => ipcRenderer.send(channels.settled),
};

contextBridge.exposeInMainWorld(windowBridgeName, bridge);

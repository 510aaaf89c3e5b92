/** The names under which page and window speak; the preload and ipc.ts are the only ones that use them. */
export const channels = {
  call: 'workbench:call',
  beginFile: 'workbench:file-begin',
  pushFile: 'workbench:file-push',
  endFile: 'workbench:file-end',
  dropFile: 'workbench:file-drop',
  settled: 'workbench:settled',
  command: 'workbench:command',
} as const;

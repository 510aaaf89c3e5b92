import { basename, dirname } from 'node:path';
import { bytesIn, numberAt, readTrace, textsIn, type TracedCall } from './trace-calls.ts';
import { answerKey } from './traced-host.ts';

/** What a host did to a folder, in order, and when it answered. A file or folder is a number; 0 is the root. */
export type Effect =
  | { readonly kind: 'create'; readonly node: number; readonly type: 'file' | 'folder'; readonly at: Place }
  | { readonly kind: 'rename'; readonly node: number; readonly from: Place; readonly at: Place }
  | { readonly kind: 'remove'; readonly at: Place }
  | { readonly kind: 'write'; readonly node: number; readonly offset: number; readonly bytes: Buffer }
  | ({ readonly kind: 'copy'; readonly node: number; readonly offset: number } & Source)
  | { readonly kind: 'truncate'; readonly node: number; readonly size: number }
  | { readonly kind: 'sync'; readonly node: number }
  | { readonly kind: 'answer'; readonly key: string };

export interface Place {
  readonly folder: number;
  readonly name: string;
}

/** Bytes that went from file to file without passing through the process. */
export interface Source {
  readonly from: number;
  readonly fromOffset: number;
  readonly length: number;
}

/** A folder that was empty, and everything that was done to it since. */
export interface Recording {
  readonly root: string;
  readonly effects: Effect[];
  /** What each path is now. */
  readonly nodes: Map<string, number>;
  readonly folders: Set<number>;
  readonly sizes: Map<number, number>;
}

export function startRecording(root: string): Recording {
  return {
    root,
    effects: [],
    nodes: new Map([[root, 0]]),
    folders: new Set([0]),
    sizes: new Map(),
  };
}

/**
 * Adds what one traced process did to the folder, after those before it. A call on a file inside that is not known
 * here is an error, so that nothing is left out unseen.
 */
export function addTrace(recording: Recording, traceFile: string, session: number): void {
  const open = new Map<number, OpenFile>();
  const answersOn = new Map<number, number>();
  readTrace(traceFile, {
    /** An answer counts from the moment that it begins to leave: all of it has to be durable before. */
    begun: (name, args) => {
      const port = name.startsWith('write') ? Number(answerStart.exec(args)?.[1] ?? 0) : 0;
      if (port === 0) return;
      const turn = (answersOn.get(port) ?? 0) + 1;
      answersOn.set(port, turn);
      recording.effects.push({ kind: 'answer', key: answerKey(session, port, turn) });
    },
    done: (call) => {
      const { name, args, result } = call;
      if (result < 0) return;
      const fd = Number.parseInt(args, 10);
      const file = open.get(fd);
      if (name === 'open' || name === 'openat' || name === 'creat') {
        const opened = openedFile(recording, call);
        if (opened === null) open.delete(result);
        else open.set(result, opened);
      } else if (name === 'close') open.delete(fd);
      else if (name === 'copy_file_range') addCopy(recording, file, open.get(numberAt(args, 2)), result);
      else if (file !== undefined) addFileCall(recording, file, call);
      else if (pathCalls.has(name)) addPathCall(recording, call);
    },
  });
}

interface OpenFile {
  readonly node: number;
  readonly isAppending: boolean;
  position: number;
}

function openedFile(recording: Recording, { args }: TracedCall): OpenFile | null {
  const [path = ''] = textsIn(args);
  if (!isInside(recording, path)) return null;
  const node = recording.nodes.get(path) ?? create(recording, path, 'file');
  if (args.includes('O_TRUNC')) truncate(recording, node, 0);
  return { node, isAppending: args.includes('O_APPEND'), position: 0 };
}

function addFileCall(recording: Recording, file: OpenFile, { name, args, result }: TracedCall): void {
  const { effects, sizes } = recording;
  const write = (offset: number) => {
    const bytes = bytesIn(args).subarray(0, result);
    if (bytes.length === 0) return;
    effects.push({ kind: 'write', node: file.node, offset, bytes });
    sizes.set(file.node, Math.max(sizes.get(file.node) ?? 0, offset + bytes.length));
  };
  switch (name) {
    case 'write':
    case 'writev':
      if (file.isAppending) file.position = sizes.get(file.node) ?? 0;
      write(file.position);
      file.position += result;
      return;
    case 'pwrite64':
      return write(Number(args.split(', ').at(-1)));
    case 'read':
      file.position += result;
      return;
    case 'lseek':
      file.position = result;
      return;
    case 'ftruncate':
      return truncate(recording, file.node, numberAt(args, 1));
    case 'fsync':
    case 'fdatasync':
      effects.push({ kind: 'sync', node: file.node });
      return;
    default:
      throw new Error(`${name} on a file of the workspace is not modelled`);
  }
}

/** Node.js copies with the positions that both files are at. */
function addCopy(
  { effects, sizes }: Recording,
  source: OpenFile | undefined,
  target: OpenFile | undefined,
  length: number,
): void {
  if (source === undefined && target === undefined) return;
  if (source === undefined || target === undefined) throw new Error('a copy into or out of the folder');
  const { node, position: offset } = target;
  if (length > 0)
    effects.push({ kind: 'copy', node, offset, from: source.node, fromOffset: source.position, length });
  source.position += length;
  target.position += length;
  sizes.set(node, Math.max(sizes.get(node) ?? 0, target.position));
}

function addPathCall(recording: Recording, { name, args }: TracedCall): void {
  const { effects, nodes, folders } = recording;
  const [path = '', target = ''] = textsIn(args);
  if (!isInside(recording, path) && !isInside(recording, target)) return;
  if (name.startsWith('mkdir')) return void create(recording, path, 'folder');
  const node = nodes.get(path);
  if (node === undefined) throw new Error(`${name} of ${path}, which was never made`);
  if (name.startsWith('rename') && !folders.has(node)) {
    effects.push({ kind: 'rename', node, from: placeOf(nodes, path), at: placeOf(nodes, target) });
    nodes.set(target, node);
  } else if (name.startsWith('unlink') || name === 'rmdir') {
    effects.push({ kind: 'remove', at: placeOf(nodes, path) });
  } else throw new Error(`${name} of ${path} is not modelled`);
  nodes.delete(path);
}

function create(
  { effects, nodes, folders, sizes }: Recording,
  path: string,
  type: 'file' | 'folder',
): number {
  const node = folders.size + sizes.size;
  if (type === 'folder') folders.add(node);
  else sizes.set(node, 0);
  nodes.set(path, node);
  effects.push({ kind: 'create', node, type, at: placeOf(nodes, path) });
  return node;
}

function truncate({ effects, sizes }: Recording, node: number, size: number): void {
  if (sizes.get(node) === size) return;
  sizes.set(node, size);
  effects.push({ kind: 'truncate', node, size });
}

function placeOf(nodes: ReadonlyMap<string, number>, path: string): Place {
  const folder = nodes.get(dirname(path));
  if (folder === undefined) throw new Error(`the folder of ${path} was never made`);
  return { folder, name: basename(path) };
}

/** SQLite's -shm is mapped memory, which no call shows and which means nothing after a power cut. */
function isInside({ root }: Recording, path: string): boolean {
  return (path === root || path.startsWith(`${root}/`)) && !path.endsWith('-shm');
}

const pathCalls = new Set(
  'rename renameat renameat2 unlink unlinkat rmdir mkdir mkdirat link linkat symlink symlinkat truncate'.split(
    ' ',
  ),
);

/** `HTTP/1.1 ` on its way to a port of this machine. */
const answerStart = /^\d+<TCP:\[[^>]*->[^>]*:(\d+)\]>, [^"]*"\\x48\\x54\\x54\\x50\\x2f\\x31\\x2e\\x31\\x20/;

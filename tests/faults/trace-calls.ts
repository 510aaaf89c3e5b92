import { readFileSync } from 'node:fs';

/** One system call as strace wrote it down. */
export interface TracedCall {
  readonly name: string;
  /** The arguments as printed; strings are hexadecimal, so that no comma or bracket is inside one. */
  readonly args: string;
  readonly result: number;
}

/** The calls that can change a folder, and those that tell which file a number means. */
const traced = [
  'open,openat,creat,close,dup,dup2,dup3,read,lseek',
  'write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,copy_file_range,sendfile,splice',
  'rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,symlink,symlinkat',
  'fsync,fdatasync,sync_file_range,msync,io_uring_enter',
].join(',');

/** The command to run a program under; it keeps the process id, and ends after the program. */
export function straceCommand(file: string): readonly string[] {
  const text = ['-xx', '-yy', '-s', '100000000', '-E', 'UV_USE_IO_URING=0'];
  return [
    'strace',
    '-D',
    '-f',
    '--seccomp-bpf',
    ...text,
    '-e',
    `trace=${traced}`,
    '-e',
    'signal=none',
    '-o',
    file,
  ];
}

/** Told of each call twice: when it began, and when it had come back. */
export interface TraceReader {
  readonly begun: (name: string, args: string) => void;
  readonly done: (call: TracedCall) => void;
}

const wholeLine = /^(\d+) +(\w+)\((.*)\) += (-?\d+)/s;
/** Also the last line of all, which kill -9 cut short. */
const firstHalf = /^(\d+) +(\w+)\((.*?)(?: <unfinished \.\.\.>)?$/s;
const secondHalf = /^(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (-?\d+)/s;

/** Reads a trace in its order. A call that never came back, because of kill -9, only begins. */
export function readTrace(file: string, reader: TraceReader): void {
  const unfinished = new Map<string, string>();
  for (const line of linesOf(file)) {
    const second = secondHalf.exec(line);
    if (second !== null) {
      const [, thread = '', name = '', rest = '', result] = second;
      const args = `${unfinished.get(thread) ?? ''}${rest}`;
      unfinished.delete(thread);
      reader.done({ name, args, result: Number(result) });
      continue;
    }
    const [, thread = '', name = '', args = '', result] = wholeLine.exec(line) ?? firstHalf.exec(line) ?? [];
    if (name === '') continue;
    reader.begun(name, args);
    if (result === undefined) unfinished.set(thread, args);
    else reader.done({ name, args, result: Number(result) });
  }
}

/** The strings among the arguments, as bytes, in order. */
export function bytesIn(args: string): Buffer {
  const strings = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => hex);
  return Buffer.from(strings.join('').replaceAll('\\x', ''), 'hex');
}

/** Each string among the arguments, as text. */
export function textsIn(args: string): readonly string[] {
  return [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([text]) => bytesIn(text).toString('utf8'));
}

/** The argument at a place, where no string stands before it. */
export function numberAt(args: string, place: number): number {
  return Number.parseInt(args.split(', ')[place] ?? '', 10);
}

function* linesOf(file: string): Generator<string> {
  const bytes = readFileSync(file);
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end;
    yield bytes.toString('latin1', from, to);
    from = to + 1;
  }
}

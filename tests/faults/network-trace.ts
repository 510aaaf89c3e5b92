/** An attempt to reach something beyond this machine, and the program that made it. */
export interface Attempt {
  readonly program: string;
  readonly target: string;
}

/** What a trace of system calls tells of the network. */
export interface NetworkTrace {
  /** Connections of any kind that stayed on the machine. */
  readonly local: number;
  readonly beyond: readonly Attempt[];
}

/**
 * Reads what `strace -f -e trace=connect,execve,clone,clone3,fork,vfork` wrote: a process is the program
 * it last started, and else the one of its parent. Loopback and sockets of the file system stay on the machine; so does
 * asking with an unspecified address, which sends nothing.
 */
export function readNetworkTrace(text: string): NetworkTrace {
  const programs = new Map<string, string>();
  const parts = new Map<string, string>();
  const beyond: Attempt[] = [];
  let local = 0;
  for (const line of text.split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const begun = /^(.*)<unfinished \.\.\.>$/.exec(rest)?.[1];
    if (begun !== undefined) {
      parts.set(pid, begun);
      continue;
    }
    const ended = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)?.[1];
    const whole = ended === undefined ? rest : `${parts.get(pid) ?? ''}${ended}`;
    const child = /^(?:clone3?|v?fork)\(.*=\s*(\d+)(?:\s|$)/.exec(whole)?.[1];
    if (child !== undefined) {
      const inherited = programs.get(pid);
      if (inherited !== undefined && !programs.has(child)) programs.set(child, inherited);
    }
    const started = /^execve\("([^"]+)".*=\s*0$/.exec(whole)?.[1];
    // A program that starts itself again is still that program.
    if (started !== undefined && started !== '/proc/self/exe') programs.set(pid, started);
    const target = targetOf(whole);
    if (target === null) continue;
    if (isLocal(target)) local += 1;
    else beyond.push({ program: programs.get(pid) ?? `process ${pid}`, target });
  }
  return { local, beyond };
}

/** The address of a call that has one, as `address:port`. */
function targetOf(call: string): string | null {
  if (!call.startsWith('connect(')) return null;
  if (call.includes('sa_family=AF_UNIX')) return 'file system';
  const four = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/.exec(call);
  if (four) return `${four[2]}:${four[1]}`;
  const six = /sin6_port=htons\((\d+)\).*inet_pton\(AF_INET6, "([^"]+)"/.exec(call);
  return six ? `[${six[2]}]:${six[1]}` : null;
}

function isLocal(target: string): boolean {
  return target === 'file system' || /^127\.|^\[::1\]|^0\.0\.0\.0:|^\[::\]:|^\[::ffff:127\./.test(target);
}

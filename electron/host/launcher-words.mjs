/** Says in both languages why a program did not start, and lets the process end as one that was refused. */
export function stop(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`);
  process.exitCode = 1;
}

/** Faults that the table does not speak of, said beside it. */
export const notTried: readonly string[] = [
  'A power cut of a real machine or disk: power cuts are built from the recorded system calls of a real host.',
  'Disks that lie about fsync, slow disks, bad sectors that cannot be read, quotas and exhausted inodes.',
  'Windows, macOS, network folders and memory sticks that are pulled out.',
  'Kills of the machine’s memory manager (out of memory), and a clock that is set back while the host runs.',
  'Two bits flipped at once, and bits flipped in memory or on the way to the disk.',
  'Changes in operation_quarantine, which nothing in the product fills yet: verify does not read it.',
];

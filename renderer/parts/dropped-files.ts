/**
 * The files that were dropped, with those of dropped folders and the folders below, in the order of their names; hidden
 * ones are left out. What was dropped is asked for before this answers, for afterwards the browser forgets it.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const dropped = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const lists = await Promise.all(
    dropped.map(async ({ entry, file }) => {
      if (isFolder(entry)) return filesOf(entry);
      return file === null ? [] : [file];
    }),
  );
  return lists.flat();
}

async function filesOf(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const entries = (await entriesOf(folder)).filter(({ name }) => !name.startsWith('.'));
  const sorted = entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const files: File[] = [];
  for (const entry of sorted) {
    if (isFolder(entry)) files.push(...(await filesOf(entry)));
    else if (isFile(entry))
      files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
  }
  return files;
}

/** A browser gives them a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

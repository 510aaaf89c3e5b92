import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Effect, Place } from './file-effects.ts';
import { createRandom, type Random } from './random.ts';
import { contentAfter, type FileState, type Survival } from './torn-content.ts';

/** Takes an fsync away, to show what would be lost without it. */
export type IgnoredSync = (name: string, type: 'file' | 'folder') => boolean;

/** A disk with a memory before it: what is durable, and what was done since. */
export interface Disk {
  readonly apply: (effect: Effect) => void;
  /** Writes what a power cut at this moment would leave into an empty folder. */
  readonly leave: (survival: Survival, random: Random, folder: string) => void;
}

type NameChange = Extract<Effect, { readonly kind: 'create' | 'rename' | 'remove' }>;

type Names = Map<number, Map<string, number>>;

/**
 * Bytes and sizes are durable after fsync of the file, names after fsync of their folder, and not before: no file
 * system promises more. A rename happens as a whole or not at all, and is durable with its new folder.
 */
export function createDisk(isIgnored: IgnoredSync = () => false): Disk {
  const files = new Map<number, FileState>();
  const labels = new Map<number, string>([[0, '']]);
  const durableNames: Names = new Map([[0, new Map()]]);
  let pendingNames: NameChange[] = [];

  function sync(node: number): void {
    const file = files.get(node);
    if (isIgnored(labels.get(node) ?? '', file ? 'file' : 'folder')) return;
    if (file) {
      const durable = contentAfter(file, 'everything', createRandom(0));
      files.set(node, { durable, pending: [] });
      return;
    }
    const isHere = ({ at }: NameChange) => at.folder === node;
    const durable = pendingNames.filter(isHere);
    for (const change of durable) applyName(durableNames, change);
    // The name that a durable rename took away cannot come later.
    const moved = new Set(durable.flatMap((change) => (change.kind === 'rename' ? [change.node] : [])));
    pendingNames = pendingNames.filter(
      (change) => !isHere(change) && !(change.kind === 'create' && moved.has(change.node)),
    );
  }

  function leave(survival: Survival, random: Random, folder: string): void {
    const names: Names = new Map([...durableNames].map(([node, entries]) => [node, new Map(entries)]));
    for (const change of pendingNames) {
      if (survival === 'everything' || (survival === 'some' && random.between(0, 1) === 1))
        applyName(names, change);
    }
    const write = (node: number, path: string) => {
      for (const [name, child] of names.get(node) ?? []) {
        const file = files.get(child);
        const target = join(path, name);
        if (file) writeFileSync(target, contentAfter(file, survival, random));
        else {
          mkdirSync(target);
          write(child, target);
        }
      }
    };
    write(0, folder);
  }

  function writeOf({ node, offset, from, fromOffset, length }: Extract<Effect, { readonly kind: 'copy' }>) {
    const source = files.get(from);
    if (source === undefined) throw new Error('the source of a copy was never made');
    const content = contentAfter(source, 'everything', createRandom(0));
    return { kind: 'write', node, offset, bytes: content.subarray(fromOffset, fromOffset + length) } as const;
  }

  return {
    leave,
    apply: (effect) => {
      switch (effect.kind) {
        case 'create':
        case 'rename':
          if (effect.kind === 'create' && effect.type === 'file')
            files.set(effect.node, { durable: Buffer.alloc(0), pending: [] });
          labels.set(effect.node, effect.at.name);
          pendingNames.push(effect);
          return;
        case 'remove':
          pendingNames.push(effect);
          return;
        case 'write':
        case 'truncate':
          files.get(effect.node)?.pending.push(effect);
          return;
        case 'copy':
          files.get(effect.node)?.pending.push(writeOf(effect));
          return;
        case 'sync':
          return sync(effect.node);
        case 'answer':
      }
    },
  };
}

function applyName(names: Names, change: NameChange): void {
  const entriesOf = ({ folder }: Place) => {
    const entries = names.get(folder) ?? new Map<string, number>();
    names.set(folder, entries);
    return entries;
  };
  if (change.kind === 'remove') return void entriesOf(change.at).delete(change.at.name);
  if (change.kind === 'rename' && entriesOf(change.from).get(change.from.name) === change.node)
    entriesOf(change.from).delete(change.from.name);
  entriesOf(change.at).set(change.at.name, change.node);
}

import { closeSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { giveToOwner } from './cluster-folder.ts'

export type Held = { release(): void }

/** A lock would be lost if the garbage collector closed its file: what is held is kept here. */
const held = new Set<DatabaseSync>()
const BUSY = 5

/**
 * Takes the lock, or answers undefined when anybody else holds it, in this process or another.
 * The lock is the kernel's, taken through SQLite (the one way Node has): it ends with its holder however that dies,
 * so there is no stale lock to judge and no moment when two may think it theirs, as there is with a file that names a pid.
 */
export function tryLock(path: string): Held | undefined {
  makeOnce(path)
  const file = new DatabaseSync(path, { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === BUSY) return undefined
    throw error
  }
  held.add(file)
  return {
    release() {
      if (held.delete(file)) file.close()
    },
  }
}

/** Waits for the lock; undefined when `ms` milliseconds were not enough. */
export async function waitForLock(path: string, ms: number): Promise<Held | undefined> {
  for (let left = ms; ; left -= 25) {
    const lock = tryLock(path)
    if (lock || left <= 0) return lock
    await sleep(25)
  }
}

/** Only ever opened to create it: closing any handle of a file ends the locks that this process holds on it. */
function makeOnce(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
    giveToOwner(path, dirname(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

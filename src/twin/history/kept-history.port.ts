import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptHistory } from './history-place.ts'

const fileIn = (folder: string) => join(folder, 'history.json')

/** What an earlier run of the command left in this folder; undefined where there is nothing to go on with. */
export function readKept(folder: string): KeptHistory | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as KeptHistory
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fault
  }
}

/** Whole or not at all, however this ends. */
export function writeKept(folder: string, kept: KeptHistory): void {
  writeFileSync(`${fileIn(folder)}.new`, JSON.stringify(kept), { mode: 0o600 })
  renameSync(`${fileIn(folder)}.new`, fileIn(folder))
}

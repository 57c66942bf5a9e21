import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where only root writes and everybody reads: nobody can slip a program of theirs in. */
const PLACE = '/var/lib/answerable'

/** Copies PostgreSQL (about 60 MB, once per version) to where every user may run it, and answers where that is. Only for root. */
export function copyInTheOpen(root: string, version: string, place = PLACE): string {
  const copy = join(place, `postgres-${version}`)
  if (isTrusted(copy)) return copy

  mkdirSync(place, { recursive: true })
  chmodSync(place, 0o755)
  const draft = mkdtempSync(join(place, 'copying-'))
  cpSync(root, draft, { recursive: true, verbatimSymlinks: true })
  openToAll(draft)
  rmSync(copy, { recursive: true, force: true })
  renameSync(draft, copy)
  return copy
}

function isTrusted(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o022) === 0
}

function openToAll(path: string): void {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  chmodSync(path, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644)
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

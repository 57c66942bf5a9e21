import type { ListedFile } from './bundle-files.ts'

export type Verified = {
  ok: boolean
  files: number
  changed: string[]
  missing: string[]
  /** There, and in no list: somebody put it in. */
  unlisted: string[]
}

/** Holds what is in a bundle against its manifest. `found`: each file with its SHA-256, names that stand twice twice. */
export function verifyBundle(
  listed: readonly ListedFile[],
  found: readonly { path: string; sha256: string; size: number }[],
): Verified {
  const there = Map.groupBy(found, one => one.path)
  const names = new Set(listed.map(one => one.path))
  const missing = listed.filter(one => !there.has(one.path)).map(one => one.path)
  const changed = listed
    .filter(one => there.get(one.path)?.some(other => other.sha256 !== one.sha256 || other.size !== one.size))
    .map(one => one.path)
  const twice = [...there].filter(([, all]) => all.length > 1).map(([path]) => path)
  const unlisted = found.map(one => one.path).filter(path => !names.has(path) && path !== 'manifest.json')
  const strange = [...new Set([...unlisted, ...twice])].toSorted()
  return {
    ok: missing.length + changed.length + strange.length === 0,
    files: listed.length,
    changed: changed.toSorted(),
    missing: missing.toSorted(),
    unlisted: strange,
  }
}

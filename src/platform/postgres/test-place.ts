import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/**
 * Where the clusters of tests lie: in memory where there is a gigabyte of it, else with the temporary files.
 * A cluster is a thousand new files, and a copy of a database hundreds more: many disks make them slowly.
 */
export function testPlace(): string {
  return hasRoom('/dev/shm') ? '/dev/shm' : tmpdir()
}

function hasRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize > 2 ** 30
  } catch {
    return false
  }
}

import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Every process that has this folder in its command line or stands in it. */
export function processesIn(folder: string): string[] {
  const others = readdirSync('/proc').filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  return others.filter(pid => {
    try {
      return (
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder) ||
        readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
      )
    } catch {
      return false
    }
  })
}

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** `program` is the first word of the command line; `cwd` is undefined where the system does not let this user see it. */
export type ProcessRow = { pid: number; parent: number; program: string; command: string; cwd: string | undefined }

const PROC = existsSync('/proc/self/stat')

/**
 * A mark of when a process began: the same for as long as it lives, another for a later process with the same pid.
 * Undefined when there is no such process, or only its remains (a zombie that nobody has collected).
 */
export function startMark(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return PROC ? markFromProc(pid) : markFromPs(pid)
}

/** Every process that this user can see. */
export function listProcesses(): ProcessRow[] {
  return PROC ? listFromProc() : listFromPs()
}

function markFromProc(pid: number): string | undefined {
  const stat = statFields(pid)
  // Ticks are counted from the boot, so the boot is part of the mark: after a restart the same pid may have the same ticks.
  return stat && `${bootId()}:${stat.started}`
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

function statFields(pid: number | string): { parent: number; started: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may itself hold spaces and brackets; what follows the last one is fields 3 and on.
    const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' || state === 'X' ? undefined : { parent: Number(parent), started: rest[17] ?? '' }
  } catch {
    return undefined
  }
}

function listFromProc(): ProcessRow[] {
  return readdirSync('/proc').flatMap(name => {
    const stat = /^\d+$/.test(name) ? statFields(name) : undefined
    if (!stat) return []
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')
      const [program = ''] = words
      return [{ pid: Number(name), parent: stat.parent, program, command: words.join(' '), cwd: folderOf(name) }]
    } catch {
      return []
    }
  })
}

function folderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function markFromPs(pid: number): string | undefined {
  const [state = '', ...started] = ps(['-o', 'stat=,lstart=', '-p', String(pid)])
    .trim()
    .split(/\s+/)
  return state === '' || state.startsWith('Z') ? undefined : started.join(' ')
}

function listFromPs(): ProcessRow[] {
  return ps(['-axww', '-o', 'pid=,ppid=,command='])
    .split('\n')
    .flatMap(line => {
      const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      const program = command.split(' ')[0] ?? ''
      return pid ? [{ pid: Number(pid), parent: Number(parent), program, command, cwd: undefined }] : []
    })
}

function ps(args: string[]): string {
  return spawnSync('ps', args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }).stdout ?? ''
}

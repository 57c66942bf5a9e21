import { chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Binaries, binary } from './binaries.ts'
import { ClusterError } from './cluster-error.ts'
import type { ClusterFolder } from './cluster-folder.ts'
import { copyInTheOpen } from './open-copy.ts'
import { type Command, run } from './run.ts'

/**
 * A way to run PostgreSQL's programs as somebody who is not root, which PostgreSQL insists on.
 * `user`: to whom the database's files must belong; undefined when they stay ours.
 */
export type Way = {
  name: string
  root: string
  user: User | undefined
  command(program: string, args: string[]): Command
}
export type User = { uid: number; gid: number }

/** Finds the first way that works here, by trying: each is closed on some machines. Throws `cannot-run-here`. */
export async function wayToRun(folder: ClusterFolder, { root, version }: Binaries): Promise<Way> {
  const failures: string[] = []
  for (const open of waysFor(folder, root, version)) {
    try {
      const way = open()
      const failure = await probe(folder, way)
      if (failure === undefined) return way
      failures.push(`${way.name}: ${failure}`)
    } catch (error) {
      failures.push((error as Error).message)
    }
  }
  throw new ClusterError(
    'cannot-run-here',
    `PostgreSQL cannot run with its data in ${folder.dir} (${failures.join('; ')}): run as an ordinary user, or name a PostgreSQL of your own in DATABASE_URL.`,
  )
}

function waysFor(folder: ClusterFolder, root: string, version: string): (() => Way)[] {
  if (process.getuid?.() !== 0) return [() => directly(root), () => inNamespace(root)]
  const as = (user: User) => [
    () => asUser('as another user', root, user),
    () => withCapability(root, user),
    () => asUser('as another user, from a copy', copyInTheOpen(root, version), user),
  ]
  const made = statSync(folder.pg, { throwIfNoEntry: false })
  const owner = made ?? statSync(folder.dir)
  const asOwner = owner.uid === 0 ? [] : as({ uid: owner.uid, gid: owner.gid })
  // What belongs to somebody stays theirs; a new cluster may also be root's or nobody's.
  return made && asOwner.length ? asOwner : [...asOwner, () => inNamespace(root), ...as(NOBODY)]
}

/** Debian's nobody. */
const NOBODY: User = { uid: 65534, gid: 65534 }

const directly = (root: string): Way => ({
  name: 'directly',
  root,
  user: undefined,
  command: (program, args) => ({ file: program, args }),
})

/**
 * Ourselves outside, nobody inside: works in folders closed to others too, and the files stay ours. Containers often forbid it.
 * It also serves an ordinary user who has no name on this machine, as in a container with a user number: initdb asks for one.
 */
const inNamespace = (root: string): Way => ({
  name: 'unshare',
  root,
  user: undefined,
  command: (program, args) => ({
    file: 'unshare',
    args: ['--user', `--map-user=${NOBODY.uid}`, `--map-group=${NOBODY.gid}`, '--', program, ...args],
  }),
})

const asUser = (name: string, root: string, user: User): Way => ({
  name,
  root,
  user,
  command: (program, args) => ({ file: program, args, ...user }),
})

/** Another user who keeps one power of root's: to pass through folders closed to others, such as a clone in root's home. */
const withCapability = (root: string, user: User): Way => ({
  name: 'setpriv',
  root,
  user,
  command(program, args) {
    const only = (set: string) => `--${set}=-all,+dac_override`
    const who = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
    return { file: 'setpriv', args: [...who, only('inh-caps'), only('ambient-caps'), '--', program, ...args] }
  },
})

/**
 * Proves with a folder of its own that PostgreSQL would find its files and own its data, and initdb, if it is needed, a name for
 * the user. Undefined, or what is in the way.
 */
async function probe(folder: ClusterFolder, way: Way): Promise<string | undefined> {
  const place = join(folder.dir, 'probe')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { mode: 0o700 })
  try {
    if (way.user) chownSync(place, way.user.uid, way.user.gid)
    const named = existsSync(folder.pg) ? '' : 'id -un >"$1/name" &&'
    const script = `[ "$(id -u)" != 0 ] && [ -O "$1" ] && ${named} : >"$1/written" && exec "$2" --version`
    const ran = await run(way.command('/bin/sh', ['-c', script, 'sh', place, binary(way.root, 'postgres')]))
    return ran.status === 0 ? undefined : ran.errors.trim().split('\n').at(-1) || 'no access to the folder'
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

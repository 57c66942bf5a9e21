import { chownSync, mkdirSync, rmSync, statSync } from 'node:fs'
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
  if (process.getuid?.() !== 0) return [() => directly(root)]
  const owner = statSync(folder.pg, { throwIfNoEntry: false }) ?? statSync(folder.dir)
  const user = owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid }
  return [
    ...(owner.uid === 0 ? [() => inNamespace(root)] : []),
    () => asUser('as another user', root, user),
    () => withCapability(root, user),
    () => asUser('from a copy, as another user', copyInTheOpen(root, version), user),
  ]
}

/** Debian's nobody; it need not exist, only not be root. */
const NOBODY: User = { uid: 65534, gid: 65534 }

const directly = (root: string): Way => ({
  name: 'directly',
  root,
  user: undefined,
  command: (program, args) => ({ file: program, args }),
})

/** Root outside, nobody inside: works in folders closed to others too, and the files stay root's. Containers often forbid it. */
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

/** Proves with a folder of its own that PostgreSQL would find its files and own its data. Undefined, or what is in the way. */
async function probe(folder: ClusterFolder, way: Way): Promise<string | undefined> {
  const place = join(folder.dir, 'probe')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { mode: 0o700 })
  try {
    if (way.user) chownSync(place, way.user.uid, way.user.gid)
    const script = '[ "$(id -u)" != 0 ] && [ -O "$1" ] && : >"$1/written" && exec "$2" --version'
    const ran = await run(way.command('/bin/sh', ['-c', script, 'sh', place, binary(way.root, 'postgres')]))
    return ran.status === 0 ? undefined : ran.errors.trim().split('\n').at(-1) || 'no access to the folder'
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

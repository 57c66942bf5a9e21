import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export type Ran = { status: number | null; output: string; errors: string }
export type Command = { file: string; args: string[]; uid?: number; gid?: number }

/** PostgreSQL's programs get no more of our environment than they need: PG* variables and locales would change what they do. */
export const plainEnv = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' })

/** Runs a program to its end. Stands in `/`, as the program's user may not be allowed where we stand. */
export async function run({ file, args, uid, gid }: Command, input = ''): Promise<Ran> {
  const child = spawn(file, args, {
    cwd: '/',
    env: plainEnv(),
    stdio: 'pipe',
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  })
  const failed = new Promise<Ran>(resolve => {
    child.once('error', error => resolve({ status: null, output: '', errors: error.message }))
  })
  const closed = new Promise<number | null>(resolve => child.once('close', resolve))
  child.stdin.on('error', () => {}) // the program may end before it has read what it was given
  child.stdin.end(input)
  const ended = Promise.all([closed, text(child.stdout), text(child.stderr)])
  return Promise.race([failed, ended.then(([status, output, errors]) => ({ status, output, errors }))])
}

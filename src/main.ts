import type { Command } from 'commander'
import { startDemonstration } from './demonstration.ts'
import { DEMONSTRATION_PASSWORD, demonstrationLines, installForce, readInstalled } from './install.ts'
import { type Listening, listen } from './listen.ts'
import { readDemonstrationForce, readForceFile } from './platform/force/read-force.ts'
import { writeServerFile } from './platform/postgres/server-file.ts'
import { type Config, readConfig } from './platform/run/config.ts'
import { type Opened, openDatabase } from './platform/run/open-database.ts'

export type ServeOptions = { port: number; empty: boolean; force?: string | undefined; host: string }
export type Served = Listening & { opened: Opened }

/** Reads what it is told, opens the record, installs the force on first start, serves. */
export async function serve(config: Config, opts: ServeOptions, log: (line: string) => void): Promise<Served> {
  const opened = await openDatabase({ config, log, asServer: true, onLost: fault => endBadly(fault, log) })
  try {
    if (!(await readInstalled(opened.owner, opened.app.db))) await installFirst(opened, opts)
    const installed = (await readInstalled(opened.owner, opened.app.db))!
    const { logLevel, proxyHops, publicWrites, chromium, justiceToken, switchToken, messages } = config
    // Nobody may find out by a call that does not come.
    if (switchToken && switchToken.length < 32)
      throw new Error('ANSWERABLE_TELEPHONY_TOKEN is shorter than 32 characters: the switch could not sign in')
    const listening = await listen(opened, installed, {
      ...opts,
      logLevel,
      proxyHops,
      publicWrites,
      chromium,
      justiceToken,
      switchToken,
      messages,
      log,
    })
    if (!config.databaseUrl)
      writeServerFile(config.dataDir, {
        httpPort: listening.port,
        controlToken: listening.portToken,
        pgPort: Number(new URL(opened.ownerUrl).port),
      })
    for (const line of demonstrationLines(installed.force)) log(line)
    const demonstration = installed.rehearsal ? await startDemonstration(opened, listening, log) : undefined
    return {
      ...listening,
      opened,
      stop: async () => {
        await demonstration?.stop()
        await listening.stop()
        await opened.close()
      },
    }
  } catch (fault) {
    await opened.close()
    throw fault
  }
}

async function installFirst(opened: Opened, opts: ServeOptions): Promise<void> {
  const force = opts.force ? await readForceFile(opts.force) : await readDemonstrationForce()
  await installForce(opened.owner, opened.app.db, force, {
    rehearsal: force.kind === 'demonstration' && !opts.empty,
    ...(force.kind === 'demonstration' ? { demonstrationPassword: DEMONSTRATION_PASSWORD } : {}),
  })
}

function endBadly(fault: Error, log: (line: string) => void): void {
  log(`PostgreSQL is gone and could not be started again: ${fault.message}`)
  process.exit(1)
}

export function serverCommand(program: Command): void {
  program
    .command('server')
    .description('serve; the demonstration force unless told otherwise')
    .option('--port <N>', 'port to listen on (0: any free one)', '8080')
    .option('--host <HOST>', 'address to listen on', '127.0.0.1')
    .option('--data <DIR>', 'the folder of the embedded PostgreSQL')
    .option('--empty', 'the force with nothing happening in it, on the real clock', false)
    .option('--force <FILE>', "a force's own force.json, on first start")
    .action(async (opts: { port: string; host: string; data?: string; empty: boolean; force?: string }) => {
      const log = (line: string) => process.stderr.write(`${line}\n`)
      try {
        const starting = serve(
          readConfig(opts),
          { port: Number(opts.port), empty: opts.empty, force: opts.force, host: opts.host },
          log,
        )
        let stopping = false
        // Heard while it starts, too: PostgreSQL stands in a session of its own and would outlive us.
        for (const signal of ['SIGINT', 'SIGTERM'] as const)
          process.on(signal, () => {
            if (stopping) return
            stopping = true
            starting
              .then(served => served.stop())
              .then(
                () => process.exit(0),
                () => process.exit(1),
              )
          })
        const served = await starting
        if (!stopping) process.stdout.write(`ready ${served.url}\n`)
      } catch (fault) {
        log(fault instanceof Error ? fault.message : String(fault))
        process.exit(1)
      }
    })
}

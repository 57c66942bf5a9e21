import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { createApp, READERS } from './app.ts'
import { DEMONSTRATION_PASSWORD, demonstrationLines, installForce, readInstallation } from './install.ts'
import { openClock } from './platform/clock/clock.ts'
import { readDemonstrationForce, readForceFile } from './platform/force/read-force.ts'
import type { Deps } from './platform/http/app-type.ts'
import { createLiveHub } from './platform/http/live.ts'
import { runReaders } from './platform/log/run-readers.ts'
import { writeServerFile } from './platform/postgres/server-file.ts'
import { type Config, readConfig } from './platform/run/config.ts'
import { openDatabase, type Opened } from './platform/run/open-database.ts'
import { openViews } from './platform/views/open-views.ts'

export type ServeOptions = { port: number; empty: boolean; force?: string | undefined; host: string }
export type Served = { url: string; deps: Deps; opened: Opened; stop(): Promise<void> }

/** Reads what it is told, opens the record, installs the force on first start, serves. */
export async function serve(config: Config, opts: ServeOptions, log: (line: string) => void): Promise<Served> {
  const opened = await openDatabase({ config, log, asServer: true, onLost: fault => endBadly(fault, log) })
  try {
    return await serveOpened(config, opened, opts, log)
  } catch (fault) {
    await opened.close()
    throw fault
  }
}

async function serveOpened(config: Config, opened: Opened, opts: ServeOptions, log: (line: string) => void): Promise<Served> {
  let installed = await readInstallation(opened.owner)
  if (!installed) {
    const force = opts.force ? await readForceFile(opts.force) : await readDemonstrationForce()
    await installForce(opened.owner, opened.app.db, force, {
      rehearsal: force.kind === 'demonstration' && !opts.empty,
      ...(force.kind === 'demonstration' ? { demonstrationPassword: DEMONSTRATION_PASSWORD } : {}),
    })
    installed = (await readInstallation(opened.owner))!
  }
  const clock = await openClock(opened.app.pool)
  const live = createLiveHub()
  const token = randomBytes(32).toString('base64url')
  let nudge = () => undefined as void
  const deps: Deps = {
    db: opened.app.db,
    clock,
    force: installed.force,
    installation: { forceName: installed.force.name, kind: installed.force.kind, rehearsal: installed.rehearsal },
    render: openViews().render,
    nudge: () => nudge(),
    changed: kinds => live.changed(kinds),
    live,
    portToken: token,
    ...(installed.rehearsal ? { owner: opened.owner } : {}),
  }
  const app = await createApp(deps, { logLevel: config.logLevel, logTo: process.stderr })
  const readers = await runReaders(opened.app.db, READERS, log)
  nudge = () => readers.nudge()
  const ticking = setInterval(() => void clock.refresh().catch(() => undefined), 1_000)
  const url = await app.listen({ port: opts.port, host: opts.host })
  const port = Number(new URL(url).port)
  if (!config.databaseUrl) writeServerFile(config.dataDir, { httpPort: port, controlToken: token, pgPort: Number(new URL(opened.ownerUrl).port) })
  for (const line of demonstrationLines(installed.force)) log(line)
  return {
    url: `http://${opts.host}:${port}`,
    deps,
    opened,
    stop: async () => {
      clearInterval(ticking)
      await app.close()
      await readers.stop()
      await opened.close()
    },
  }
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
        const served = await serve(readConfig(opts), { port: Number(opts.port), empty: opts.empty, force: opts.force, host: opts.host }, log)
        let stopping = false
        for (const signal of ['SIGINT', 'SIGTERM'] as const)
          process.on(signal, () => {
            if (stopping) return
            stopping = true
            served.stop().then(() => process.exit(0), () => process.exit(1))
          })
        process.stdout.write(`ready ${served.url}\n`)
      } catch (fault) {
        log(fault instanceof Error ? fault.message : String(fault))
        process.exit(1)
      }
    })
}

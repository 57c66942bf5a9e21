import { DEMONSTRATION_PASSWORD, installForce, readInstalled } from './install.ts'
import { listen } from './listen.ts'
import { databaseNow, realNow, setClock } from './platform/clock/clock.ts'
import { STANDS_BACK_MS } from './platform/clock/crew-turn.ts'
import { readDemonstrationForce } from './platform/force/read-force.ts'
import { countFacts } from './platform/log/count-facts.ts'
import { CommandFault } from './platform/run/command-fault.ts'
import { DATABASE, type Opened, openDatabase } from './platform/run/open-database.ts'
import { londonDay, readTime, startOfLondonDay } from './platform/time.ts'
import { openAgent, openApi } from './twin/rehearsal/api.port.ts'
import type { OpenStage } from './twin/rehearsal/rehearse.command.ts'
import type { Stage } from './twin/rehearsal/stage.ts'

/**
 * Finds where a rehearsal plays. The data folder's demonstration, through its running server if there is one; where that
 * is a live force, or its clock is already past the day asked for, a database of its own beside it.
 */
export const openStage: OpenStage = async ({ config, log, date, seed }) => {
  const main = await openDatabase({ config, log })
  try {
    const wanted = date === undefined ? undefined : readTime(date.includes('T') ? date : `${date}T00:00`)!
    const installed = await readInstalled(main.owner, main.app.db)
    if (!installed) return await stageOn(main, DATABASE, wanted, log, async () => undefined)
    const now = await databaseNow(main.app.pool)
    const usable = installed.rehearsal && (!wanted || Temporal.Instant.compare(wanted, now) >= 0)
    if (usable)
      return main.server
        ? await runningStage(main, main.server, wanted ?? now)
        : await stageOn(main, DATABASE, wanted, log, async () => undefined)
    const { opened, name } = await ownDatabase(main, `rehearsal_${date ?? londonDay(now)}_${seed}`)
    return await stageOn(opened, name, wanted, log, () => main.close())
  } catch (fault) {
    await main.close()
    throw fault
  }
}

const MOST_RUNS = 1000

async function ownDatabase(main: Opened, wanted: string): Promise<{ opened: Opened; name: string }> {
  const stem = wanted
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .slice(0, 50)
  for (let run = 1; run < MOST_RUNS; run += 1) {
    const name = `${stem}_${run}`
    const opened = await main.sibling(name)
    if (!(await readInstalled(opened.owner, opened.app.db))) return { opened, name }
    await opened.close()
  }
  throw new CommandFault(
    'too-many-rehearsals',
    'There are very many rehearsals of this day already: use another --seed',
  )
}

/** A system begun for this rehearsal alone, on loopback, and ended with it. */
async function stageOn(
  opened: Opened,
  database: string,
  wanted: Temporal.Instant | undefined,
  log: (line: string) => void,
  after: () => Promise<void>,
): Promise<Stage> {
  let installed = await readInstalled(opened.owner, opened.app.db)
  if (!installed) {
    await installForce(opened.owner, opened.app.db, await readDemonstrationForce(), {
      rehearsal: true,
      demonstrationPassword: DEMONSTRATION_PASSWORD,
    })
    installed = (await readInstalled(opened.owner, opened.app.db))!
    const start = wanted ?? startOfLondonDay(londonDay(realNow()))
    await setClock(opened.owner, { at: start, speed: 0, begin: true })
  } else if (wanted) await setClock(opened.owner, { at: wanted, speed: 0 })
  const system = await listen(opened, installed, { port: 0, host: '127.0.0.1', logLevel: 'warn', log })
  return {
    origin: system.url,
    portToken: system.portToken,
    db: opened.app.db,
    force: installed.force,
    password: DEMONSTRATION_PASSWORD,
    from: await databaseNow(opened.app.pool),
    database,
    setSpeed: speed => setClock(opened.owner, { speed }).then(() => system.deps.clock.refresh()),
    countFacts: () => countFacts(opened.app.db),
    close: async () => {
      await system.stop()
      await opened.close()
      await after()
    },
  }
}

/** The running server of this folder: its own crew stands back while ours plays, for as long as we go on asking. */
async function runningStage(
  opened: Opened,
  server: { port: number; token: string },
  wanted: Temporal.Instant,
): Promise<Stage> {
  const origin = `http://127.0.0.1:${server.port}`
  const agent = openAgent()
  const control = openApi(origin, agent, server.token)
  const installed = (await readInstalled(opened.owner, opened.app.db))!
  const before = (await control.get('/health')).body as { speed: number }
  const standBack = () => control.post('/rehearsal/crew', { playing: false })
  await standBack()
  const asking = setInterval(() => void standBack().catch(() => undefined), STANDS_BACK_MS / 5)
  await control.post('/rehearsal/clock', { at: wanted, speed: 0 })
  return {
    origin,
    portToken: server.token,
    db: opened.app.db,
    force: installed.force,
    password: DEMONSTRATION_PASSWORD,
    from: await databaseNow(opened.app.pool),
    database: DATABASE,
    setSpeed: async speed => void (await control.post('/rehearsal/clock', { speed })),
    countFacts: () => countFacts(opened.app.db),
    close: async () => {
      clearInterval(asking)
      try {
        await control.post('/rehearsal/clock', { speed: before.speed })
        await control.post('/rehearsal/crew', { playing: true })
      } finally {
        agent.destroy()
        await opened.close()
      }
    },
  }
}

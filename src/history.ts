import { READERS } from './app.ts'
import { contactHands } from './history-of-contacts.ts'
import { crimeHands } from './history-of-crimes.ts'
import { endingHands } from './history-of-endings.ts'
import { openHistoryStaff } from './history-staff.ts'
import { DEMONSTRATION_PASSWORD, installForce, readInstalled } from './install.ts'
import { systemWho } from './platform/access/roles.ts'
import { databaseNow, setClock } from './platform/clock/clock.ts'
import type { Db } from './platform/db/connect.ts'
import { inContext } from './platform/db/context.ts'
import { lookAgain } from './platform/db/look-again.ts'
import { inContextTogether } from './platform/db/together.ts'
import type { Force } from './platform/force/force.ts'
import { readDemonstrationForce } from './platform/force/read-force.ts'
import { withMonthsAhead, withoutMonthsAhead } from './platform/log/months-ahead.ts'
import { passByAll } from './platform/log/pass-by.ts'
import { readByCase } from './platform/log/read-by-case.ts'
import { catchUpTogether, registerReaders } from './platform/log/reader.ts'
import { untilReadable } from './platform/log/until-level.ts'
import { CommandFault } from './platform/run/command-fault.ts'
import { DATABASE, type Opened, openDatabase } from './platform/run/open-database.ts'
import type { HistoryStage, OpenHistory } from './twin/history/history.command.ts'
import type { HistoryHands } from './twin/history/history-hands.ts'

/** A long history begins with an empty system, since no clock goes back: where the folder holds one already, it is written into a database of its own beside it. */
export const openHistory: OpenHistory = async ({ config, log, from, goOn }) => {
  const main = await openDatabase({ config, log, work: 'bulk' })
  try {
    const before = goOn === undefined ? undefined : await earlier(main, goOn)
    if (before) return await historyOn(before, goOn!, undefined, () => (before === main ? undefined : main.close()))
    const installed = await readInstalled(main.owner, main.app.db)
    if (!installed) return await historyOn(main, DATABASE, from, () => undefined)
    const { opened, name } = await emptyDatabase(main)
    return await historyOn(opened, name, from, () => main.close())
  } catch (fault) {
    await main.close()
    throw fault
  }
}

/** The database that an earlier run wrote into, where it is still there. */
async function earlier(main: Opened, name: string): Promise<Opened | undefined> {
  const opened = name === DATABASE ? main : await main.sibling(name)
  if (await readInstalled(opened.owner, opened.app.db)) return opened
  if (opened !== main) await opened.close()
  return undefined
}

const MOST = 1000

async function emptyDatabase(main: Opened): Promise<{ opened: Opened; name: string }> {
  for (let n = 1; n < MOST; n += 1) {
    const name = `history_${n}`
    const opened = await main.sibling(name)
    if (!(await readInstalled(opened.owner, opened.app.db))) return { opened, name }
    await opened.close()
  }
  throw new CommandFault(
    'too-many-histories',
    'There are very many histories in this folder already: give --data a new one',
  )
}

/** `from`: when a new one begins; undefined where there is one to go on with. */
async function historyOn(
  opened: Opened,
  database: string,
  from: Temporal.Instant | undefined,
  after: () => Promise<void> | undefined,
): Promise<HistoryStage> {
  const { db } = opened.app
  const force = await readDemonstrationForce()
  if (from) {
    await installForce(opened.owner, db, force, { rehearsal: true, demonstrationPassword: DEMONSTRATION_PASSWORD })
    await setClock(opened.owner, { at: from, speed: 0, begin: true })
  }
  await registerReaders(db, READERS)
  await withoutMonthsAhead(opened.owner)
  return {
    db,
    force,
    database,
    goesOn: !from,
    readers: READERS,
    hands: await historyHands(db, force),
    setClock: (at: Temporal.Instant) => setClock(opened.owner, { at, speed: 0 }),
    together: (who, n, work) => inContextTogether(opened.app.pool, who, n, work),
    readOn: () => catchUpTogether(db, MEANWHILE),
    passBy: () => passByRepeats(db),
    readRepeats: () => catchUpTogether(db, MEANWHILE),
    readRest: () => readRest(db),
    now: () => databaseNow(opened.app.pool),
    analyze: () => lookAgain(opened.owner),
    close: async () => {
      await withMonthsAhead(opened.owner)
      await opened.close()
      await after()
    },
  }
}

/** What makes of each case only what it is in the end reads then: once for each, and not for each day on which it changed. */
export const MEANWHILE = READERS.filter(reader => !reader.byCase)
/** What readers did for a case that was played left facts, and is told again with it: they would do it twice. Those that only make tables of the log read on. */
export async function passByRepeats(db: Db): Promise<void> {
  await readable(db)
  const acting = READERS.filter(reader => !reader.derives).map(reader => reader.name)
  await inContext(db, systemWho('history'), tx => passByAll(tx, acting))
}
export async function readRest(db: Db): Promise<void> {
  await readable(db)
  for (const reader of READERS.filter(one => one.byCase)) await readByCase(db, reader)
}

/** What another database of the cluster is at holds readers back, and here they look once. */
async function readable(db: Db): Promise<void> {
  if (!(await untilReadable(db)))
    throw new CommandFault(
      'log-held-back',
      'Another program has held the log back for a minute: end it, and give the same command again',
    )
}

/** Every step by the stores of the product. */
export async function historyHands(db: Db, force: Force): Promise<HistoryHands> {
  const staff = await openHistoryStaff(db, force)
  return { ...contactHands(force, staff), ...crimeHands(force, staff), ...endingHands(force, staff) }
}

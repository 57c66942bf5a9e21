import { sql } from 'kysely'
import type { Tx } from '../../platform/db/connect.ts'
import { readBankHolidays } from '../../platform/holidays/bank-holidays.ts'
import type { Fact } from '../../platform/log/fact.ts'
import { rewindReader } from '../../platform/log/reader.ts'
import { readPacks } from '../rights/packs.store.ts'
import { saysEnough } from '../update-substance.ts'
import { type Clock, dueOf } from './clock.ts'
import { type Book, type Holder, openBook, type Said } from './clock-book.ts'
import { CLOCK_NAMES, COLUMNS, columnOf } from './clock-row.ts'

/** What every clock is read as. */
export const CLOCK = sql.raw(CLOCK_NAMES.map(name => `c.${columnOf(name)} as "${name}"`).join(', '))

/** All that these facts may change, as it is kept now. */
export async function openBookFor(tx: Tx, facts: readonly Fact[]): Promise<Book> {
  const ids = (name: string) => [...new Set(facts.flatMap(fact => fact.body[name] ?? []))] as string[]
  const victims = [...ids('victimId'), ...ids('victimIds'), ...ids('granted')]
  const { rows: holders } = await sql<Holder>`
    select victim_id as "victimId", case_id as "caseId", crime_id as "crimeId", enhanced from victim.rights_holder
    where victim_id = any(${victims}::uuid[]) or crime_id = any(${ids('crimeId')}::uuid[])`.execute(tx)
  const { rows: clocks } = await sql<Clock>`
    select ${CLOCK} from victim.duty_clock c where c.victim_id = any(${holders.map(one => one.victimId)}::uuid[])
    order by c.event_at, c.id`.execute(tx)
  const said = await readSaid(tx, ids('updateId'))
  return openBook({ packs: await readPacks(tx), holidays: await readBankHolidays(tx), said, holders, clocks })
}

/** An update is never changed once it is written, so that what is read of it is the same whenever the log is read. */
async function readSaid(tx: Tx, updateIds: readonly string[]): Promise<Map<string, Said>> {
  if (updateIds.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    writtenAt: Temporal.Instant
    isNew: string
    next: string
    notices: string[]
  }>`
    select u.id, u.at as "writtenAt", u.what_is_new as "isNew", u.what_happens_next as next,
      array(select n.kind from investigation.notice n where n.id = any(u.notices) order by n.kind) as notices
    from victim."update" u where u.id = any(${[...updateIds]}::uuid[])`.execute(tx)
  return new Map(
    rows.map(({ id, writtenAt, isNew, next, notices }) => [
      id,
      { writtenAt, notices, substance: saysEnough(isNew) && saysEnough(next) },
    ]),
  )
}

/** Keeps what changed, in two statements however many clocks there are. */
export async function saveBook(tx: Tx, book: Book): Promise<void> {
  const holders = [...book.changedHolders].map(id => book.holders.get(id)!)
  if (holders.length > 0)
    await sql`insert into victim.rights_holder (victim_id, case_id, crime_id, enhanced)
      select "victimId", "caseId", "crimeId", enhanced from jsonb_to_recordset(${JSON.stringify(holders)}::jsonb)
        as h("victimId" uuid, "caseId" uuid, "crimeId" uuid, enhanced boolean)
      on conflict (victim_id) do update set enhanced = excluded.enhanced`.execute(tx)
  await saveClocks(
    tx,
    [...book.changed].map(id => book.clocks.get(id)!),
  )
}

const NAMES = sql.raw(CLOCK_NAMES.map(columnOf).join(', '))
const FROM = sql.raw(CLOCK_NAMES.map(name => `"${name}"`).join(', '))
const TYPES = sql.raw(CLOCK_NAMES.map(name => `"${name}" ${COLUMNS[name]}`).join(', '))
const SET = sql.raw(
  CLOCK_NAMES.map(columnOf)
    .map(name => `${name} = excluded.${name}`)
    .join(', '),
)

async function saveClocks(tx: Tx, clocks: readonly Clock[]): Promise<void> {
  if (clocks.length === 0) return
  await sql`insert into victim.duty_clock (${NAMES})
    select ${FROM} from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) as c(${TYPES})
    on conflict (id) do update set ${SET}`.execute(tx)
}

const AT_A_TIME = 2_000

/** Works every day out again by the bank holidays that are known now: of what is met too, so that it is what the log and the table make it. */
export async function countAgain(tx: Tx): Promise<void> {
  const holidays = await readBankHolidays(tx)
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<Clock>`
      select ${CLOCK} from victim.duty_clock c where c.id > ${after}::uuid and c.pack <> 'unknown' order by c.id limit ${AT_A_TIME}`.execute(
      tx,
    )
    await saveClocks(
      tx,
      rows.map(clock => ({ ...clock, ...dueOf(clock, holidays) })),
    )
    const last = rows.at(-1)
    if (!last || rows.length < AT_A_TIME) return
    after = last.id
  }
}

/** Forgets what was derived and goes back to the start of the log; the reader makes it again. */
export async function forgetClocks(tx: Tx): Promise<void> {
  await sql`delete from victim.duty_clock`.execute(tx)
  await sql`delete from victim.rights_holder`.execute(tx)
  await rewindReader(tx, 'victim-clocks')
}

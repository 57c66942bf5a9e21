import { answerPoliceNamed } from '../src/contact/police-named.store.ts'
import { may } from '../src/platform/access/permissions.ts'
import { STAFF_ROLES, systemWho } from '../src/platform/access/roles.ts'
import { inContext } from '../src/platform/db/context.ts'
import { routesOf } from '../src/platform/http/declared.ts'
import type { Person, TestApp } from '../src/test-app.ts'
import type { Scene } from './scene.ts'
import { ADDRESSES, type OfCase } from './sweep-addresses.ts'

/** Said of one case alone: whoever reads it anywhere was told of that case. */
export const CANARY = 'Zorvane Quillick'
/** PC Popescu is named; his sergeant; the inspector of his base. Of them the sergeant may do most. */
const SHUT_OUT = ['selin.hollins', 'officer', 'supervisor'] as const
const MOST_TRIED = 8
const MOST_ROWS = 12
/** A page, or the way to one: both say that there is something. */
const SHOWN = [200, 303]
/** Requests at once. */
const ABREAST = 4

type Row = { table: string; id: string }
export type Swept = { pages: string[]; unreached: string[]; toldBefore: string[]; toldAfter: string[] }

/** Every page that staff may look at, as it was declared: one that is added later is in it by itself. A stream never ends, and is no page. */
function staffPages(t: TestApp): string[] {
  const urls = routesOf(t.app)
    .filter(({ method, config }) => method === 'GET' && config?.can && STAFF_ROLES.some(role => may(role, config.can!)))
    .map(({ url }) => url.replace(/^\/api(?=\/)/, ''))
  return [...new Set(urls)].filter(url => !/live|^\/(?:assets|my|sign-out|leave)\b|\*/.test(url)).toSorted()
}

/** Rows of a case in every table: what an address may name, and what no answer may hold. */
async function rowsOf(t: TestApp, caseId: string): Promise<Row[]> {
  const tables =
    await t.owner.query(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
    join pg_attribute i on i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype and not i.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and (n.nspname in ('contact', 'response', 'investigation', 'victim') or c.oid in ('platform.legal_hold'::regclass, 'platform.erasure'::regclass)) order by 1`)
  const found: Row[] = [{ table: 'case', id: caseId }]
  for (const { name } of tables.rows) {
    const { rows } = await t.owner.query(`select id from ${name} where case_id = $1 order by id limit ${MOST_ROWS}`, [
      caseId,
    ])
    found.push(...rows.map(row => ({ table: String(name), id: String(row.id) })))
  }
  return found
}

/** Kinds of row that the worked case has none of: a case of each is swept with it, named as it is. */
const OF_OTHERS = [
  'investigation.cancellation',
  'investigation.review_request',
  'investigation.outcome',
  'investigation.notice',
  'investigation.reported_rape',
  'investigation.no_crime_told',
  'platform.erasure',
  'victim.letter',
  'victim.survey',
  'victim.recovery',
  'contact.second_read',
]

/** A contact of each case that has such a row and is not the worked one. */
async function othersOf(t: TestApp, worked: string): Promise<{ caseId: string; contactId: string }[]> {
  const found = new Map<string, string>()
  for (const table of OF_OTHERS) {
    const { rows: cases } = await t.owner.query(
      `select c.case_id, min(c.id::text) as contact_id from ${table} x join contact.contact c on c.case_id = x.case_id where x.case_id <> $1 group by 1 order by 1 limit 2`,
      [worked],
    )
    for (const row of cases) found.set(row.case_id, row.contact_id)
  }
  return [...found].map(([caseId, contactId]) => ({ caseId, contactId }))
}

/** The address of a page for the row that it shows to somebody who may know: as it is named for this case, else by rows of tables that sound like it. */
async function addressOf(url: string, one: OfCase, rows: readonly Row[], knows: Person): Promise<string | undefined> {
  const named = ADDRESSES[url]?.(one) ?? []
  for (const address of named) if (SHOWN.includes((await knows.html(address)).status)) return address
  if (named.length > 0 || url.replace(':id', '').includes(':')) return undefined
  const said = url.split('/').filter(part => part && part !== ':id')
  const [first, last] = [said[0]!, said.at(-1)!].map(part =>
    part.replaceAll('-', '_').replace(/ies$/, 'y').replace(/s$/, ''),
  )
  const ways = [new RegExp(`[._]${first}$|^${first}$`), new RegExp(`${first}`), new RegExp(`[._]${last}$`)]
  const near = ({ table }: Row) => ways.findIndex(way => way.test(table))
  // Two of each table are enough to find one that is shown, and many of one would hide the others.
  const few = rows.filter((row, n) => rows[n - 2]?.table !== row.table)
  const likely = few.filter(row => near(row) >= 0).toSorted((a, b) => near(a) - near(b))
  for (const { id } of likely.slice(0, MOST_TRIED))
    if ((await knows.html(url.replace(':id', id))).status === 200) return url.replace(':id', id)
  return undefined
}

/** As the handler would have answered on the call: it names PC Popescu of Hanley response A. */
async function restrict(t: TestApp, contactId: string): Promise<void> {
  const by = systemWho('test')
  await inContext(t.db, by, async tx => {
    const contact = await tx
      .selectFrom('contact.contact')
      .selectAll()
      .where('id', '=', contactId)
      .executeTakeFirstOrThrow()
    const given = { answer: 'yes' as const, staffId: 's001' }
    const said = await answerPoliceNamed(tx, contact as never, given, t.force, { at: t.now(), by })
    if (!said.ok) throw new Error(said.refusal.message)
  })
  await t.catchUp()
}

/** Asks every page there is for a case before and after somebody who works for the police is named in it, as them, their team and their line. */
export async function sweep(t: TestApp, { worked }: Pick<Scene, 'worked'>, form: string): Promise<Swept> {
  const investigator = await t.as('investigator')
  await investigator.post(`/crimes/${worked.crimeId}/suspects`, { name: CANARY })
  await investigator.post(`/crimes/${worked.crimeId}/notes`, {
    words: `A neighbour says that ${CANARY} was there`,
    happenedAt: t.now().toString(),
  })
  await t.catchUp()
  const others = await othersOf(t, worked.caseId)
  const rows = await rowsOf(t, worked.caseId)
  for (const { caseId } of others) rows.push(...(await rowsOf(t, caseId)))
  const secrets = [CANARY, ...new Set(rows.map(one => one.id))]
  const tells = (address: string, text: string) =>
    secrets.some(secret => !address.includes(secret) && text.includes(secret))

  const knows = await t.called(SHUT_OUT[0])
  const canary = encodeURIComponent(CANARY.toLowerCase())
  const one: OfCase = {
    ...worked,
    form,
    of: table => rows.filter(row => row.table === table).map(row => row.id),
  }
  const { rows: people } = await t.owner.query('select p from people.in_cases(array[$1::uuid]) p order by p', [
    worked.caseId,
  ])
  const ofPeople = people.flatMap(({ p }) => ['', '/hold', '/orders'].map(end => `/people/${p}${end}`))
  const searched = [...ofPeople, `/find?text=${canary}`, '/investigations?of=force', '/people/search?name=casey+sample']
  const urls = staffPages(t)
  const lists = [...searched, ...urls.filter(url => !url.includes(':'))]
  const found = await abreast(
    urls.filter(url => url.includes(':')),
    async url => ({ url, address: await addressOf(url, one, rows, knows) }),
  )
  const own = found.flatMap(({ address }) => address ?? [])
  const before = await abreast(lists, async address => tells(address, (await knows.get(address)).text))

  for (const { contactId } of [worked, ...others]) await restrict(t, contactId)
  const toldAfter: string[] = []
  for (const username of SHUT_OUT) {
    const who = await t.called(username)
    // Whoever may do most is asked for everything, the others for what lists cases: the rows of one are shut by the same policies for all three.
    const asked = await abreast(username === SHUT_OUT[0] ? [...lists, ...own] : lists, async address => {
      // Of a page that is drawn from an answer, the answer holds all; who may do most is drawn every page.
      const page = username === SHUT_OUT[0] ? await who.html(address) : undefined
      const { status, text } = await who.get(address)
      const opened = own.includes(address) && [status, page?.status].some(said => SHOWN.includes(said ?? 0))
      return opened || tells(address, `${text}${page?.text ?? ''}`) ? `${username} at ${address}` : []
    })
    toldAfter.push(...asked.flat())
  }
  return {
    pages: [...lists, ...own],
    unreached: found.filter(({ address }) => !address).map(({ url }) => url),
    toldBefore: lists.filter((_, n) => before[n]),
    toldAfter,
  }
}

/** Each in its turn, a few at a time; answers in the order of what was asked. */
async function abreast<A, B>(all: readonly A[], ask: (one: A) => Promise<B>): Promise<B[]> {
  const answers: B[] = []
  for (let n = 0; n < all.length; n += ABREAST) answers.push(...(await Promise.all(all.slice(n, n + ABREAST).map(ask))))
  return answers
}

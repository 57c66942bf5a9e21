import { type Known, nameOf } from './known.ts'
import { type Counts, NO_COUNTS } from './repeat.ts'

type Of<T> = T & { root: string }
type List<T> = T[] | null

/** What the tables hold of several people at once, each list in its order and null where it is empty. `root`: whose, once joined records are one. */
export type KnownRows = {
  tied: List<string>
  people: List<Of<Pick<Known, 'birth' | 'sex' | 'pronoun' | 'confirmed'>>>
  records: List<Of<{ id: string }>>
  names: List<Known['names'][number] & { id: string }>
  phones: List<Of<Known['phones'][number]>>
  lived: List<Of<Known['addresses'][number]>>
  markers: List<Known['markers'][number] & { id: string }>
  orders: List<Of<Known['orders'][number]>>
  mates: List<Of<{ id: string; birth: string | null }>>
  counts: List<Of<Counts & { scope: keyof Known['counts'] }>>
  roles: List<Of<{ role: string; n: number }>>
  calls: List<Of<{ domestic: number; vulnerable: boolean | null }>>
  open: List<Of<Known['open'][number]>>
  latest: List<Of<Known['latest'][number]>>
}

/** Each of them by themselves, in this order. */
export function knownOf(rows: KnownRows, ids: readonly string[]): Known[] {
  const people = by(rows.people, 'root')
  const records = by(rows.records, 'root')
  const names = by(rows.names, 'id')
  const markers = by(rows.markers, 'id')
  const phones = by(rows.phones, 'root')
  const lived = by(rows.lived, 'root')
  const orders = by(rows.orders, 'root')
  const mates = by(rows.mates, 'root')
  const counts = by(rows.counts, 'root')
  const roles = by(rows.roles, 'root')
  const calls = by(rows.calls, 'root')
  const open = by(rows.open, 'root')
  const latest = by(rows.latest, 'root')
  return [...new Set(ids)].flatMap(root => {
    const [person] = people(root)
    if (!person) return []
    // Their own record's names before those of the records that were joined to it.
    const own = records(root).map(one => one.id)
    const inOrder = [root, ...own.filter(id => id !== root)]
    const counted = Object.fromEntries(
      counts(root).map(({ scope, day, week, month, year }) => [scope, { day, week, month, year }]),
    )
    const [called] = calls(root)
    return [
      {
        personId: root,
        caseId: root,
        birth: person.birth,
        sex: person.sex,
        pronoun: person.pronoun,
        confirmed: person.confirmed,
        records: own.length,
        names: inOrder.flatMap(id => names(id)).map(({ given, family, kind }) => ({ given, family, kind })),
        phones: phones(root).map(({ number, lastSeen }) => ({ number, lastSeen })),
        addresses: lived(root).map(({ root: _, ...home }) => home),
        markers: own.flatMap(id => markers(id)).map(({ id: _, ...marker }) => marker),
        orders: orders(root).map(({ root: _, ...order }) => order),
        household: mates(root).map(({ id, birth }) => ({
          personId: id,
          caseId: id,
          birth,
          name: callable(names(id)),
          markers: [...new Set(markers(id).map(one => one.kind))].sort(),
        })),
        counts: {
          person: counted.person ?? NO_COUNTS,
          phone: counted.phone ?? NO_COUNTS,
          address: counted.address ?? NO_COUNTS,
          household: counted.household ?? NO_COUNTS,
        },
        roles: Object.fromEntries(roles(root).map(({ role, n }) => [role, n])),
        domestic: called?.domestic ?? 0,
        vulnerableBefore: called?.vulnerable ?? false,
        open: open(root).map(({ root: _, ...event }) => event),
        latest: latest(root).map(({ root: _, ...event }) => event),
      },
    ]
  })
}

const callable = (names: Known['names']): string | null =>
  names.some(one => one.kind !== 'former') ? nameOf(names) : null

function by<K extends 'root' | 'id', T extends { [key in K]: string }>(rows: List<T>, key: K): (of: string) => T[] {
  const groups = Map.groupBy(rows ?? [], (row): string => row[key])
  return of => groups.get(of) ?? []
}

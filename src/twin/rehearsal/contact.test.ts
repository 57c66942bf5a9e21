import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { channelRow } from '../../contact/channels.ts'
import { forceSchema } from '../../platform/force/force.ts'
import type { RehearsalContact } from './contact.ts'
import { drawDay } from './day.ts'
import { secondsBetween } from './moments.ts'
import { storyOf } from './stories.ts'
import { WAYS } from './ways.ts'

const force = forceSchema.parse(JSON.parse(readFileSync('seeds/force.json', 'utf8')))
const ASK = { from: Temporal.Instant.from('2026-06-12T00:00:00+01:00'), hours: 24, seed: 'friday', force }
const DAY = drawDay(ASK)
const BY_ID = new Map(DAY.map(contact => [contact.id, contact]))
const share = (is: (contact: RehearsalContact) => boolean) => DAY.filter(is).length / DAY.length

test('a day has its contacts, each somewhere in the force, by somebody who is not real', () => {
  expect(DAY.length).toBeGreaterThanOrEqual(1400)
  const settlements = new Set(force.neighbourhoods.map(place => place.id))
  for (const { place, caller, address, number, channel } of DAY) {
    expect(settlements).toContain(place.settlementId)
    expect(address.endsWith(`, ${place.settlement}`)).toBe(true)
    expect(caller.person.synthetic).toBe(true)
    expect(caller.household.members).toContainEqual(caller.person)
    expect(number === null || number === caller.phone).toBe(true)
    if (channel === 'online') expect(number).toBeNull()
  }
})

test('whoever calls again from home calls from the same place', () => {
  const homes = new Map<string, string>()
  for (const { story, about, caller, place, address } of DAY) {
    if (!storyOf(story).atHome || about !== undefined) continue
    const here = `${place.point} ${address}`
    expect(homes.get(caller.household.id) ?? here).toBe(here)
    homes.set(caller.household.id, here)
  }
})

test('a contact about another points back to a first one, not to a third', () => {
  const about = DAY.filter(contact => contact.about !== undefined)
  expect(about.length).toBeGreaterThan(50)
  for (const contact of about) {
    const first = BY_ID.get(contact.about ?? '')
    if (!first) throw new Error('it is about nobody')
    expect(first.about).toBeUndefined()
    expect(first.grade).not.toBe('resolve')
    const age = secondsBetween(first.at, contact.at)
    expect(contact.place).toEqual(first.place)
    if (contact.story === 'update-wanted') {
      expect(contact.caller.person.id).toBe(first.caller.person.id)
      expect(contact.caller.calledBefore).toBe(true)
      expect(age).toBeGreaterThanOrEqual(7200)
    } else {
      expect(contact.story).toBe(first.story)
      expect(contact.grade).toBe(first.grade)
      expect(age >= 0 && age <= 2400).toBe(true)
    }
  }
})

test('who is said to have called before has, and the other way about', () => {
  const seen = new Set<string>()
  for (const { caller } of DAY) {
    expect(caller.calledBefore).toBe(seen.has(caller.person.id))
    seen.add(caller.person.id)
  }
})

test('a day looks like one: some of everything, most of it not urgent, 999 more urgent than 101', () => {
  expect(new Set(DAY.map(contact => contact.story)).size).toBeGreaterThanOrEqual(18)
  expect(share(contact => contact.grade === 'resolve')).toBeGreaterThan(0.35)
  expect(share(contact => contact.grade === 'immediate')).toBeLessThan(0.12)
  const urgent = (channel: string) => {
    const own = DAY.filter(contact => contact.channel === channel)
    return own.filter(contact => contact.grade === 'immediate').length / own.length
  }
  expect(urgent('999')).toBeGreaterThan(4 * urgent('101'))
  expect(urgent('999')).toBeLessThan(0.2) // under 20% of 999 calls bring an emergency response, nationally in 2023/24
  expect(urgent('online')).toBeLessThan(0.02)
})

test('the same seed gives the same day; another seed another; a longer window begins alike in size', () => {
  expect(JSON.stringify(drawDay(ASK))).toBe(JSON.stringify(DAY))
  expect(JSON.stringify(drawDay({ ...ASK, seed: 'another' }))).not.toBe(JSON.stringify(DAY))
  expect(drawDay({ ...ASK, hours: 0 })).toEqual([])
})

test('every way in is there, as often as our table says, and each assumption is labelled', () => {
  for (const row of WAYS) expect(row.synthetic && row.source.startsWith('Assumption')).toBe(true)
  const reached = WAYS.filter(row => DAY.some(contact => contact.way === row.way))
  expect(reached.map(row => row.way)).toEqual(expect.arrayContaining(['web-chat', 'email', 'front-counter', 'officer']))
  const further = DAY.filter(contact => contact.way !== contact.channel).length
  const expected = WAYS.reduce((sum, row) => sum + row.perDay, 0)
  expect(Math.abs(further / expected - 1)).toBeLessThan(0.35)
  for (const { way, number } of DAY) if (!channelRow(way).line) expect(number).toBeNull()
})

test('one thing is rung about by dozens within minutes, each of them somebody else', () => {
  const about = Map.groupBy(
    DAY.filter(contact => contact.about !== undefined),
    contact => contact.about,
  )
  const most = [...about.values()].toSorted((a, b) => b.length - a.length)[0]!
  expect(most.length).toBeGreaterThanOrEqual(24)
  expect(new Set(most.map(contact => contact.caller.person.id)).size).toBe(most.length)
  expect(Math.max(...most.map(({ at }) => secondsBetween(BY_ID.get(most[0]!.about!)!.at, at)))).toBeLessThan(2400)
})

test('somebody rings again and again from one number, and not always about nothing', () => {
  const calls = [...Map.groupBy(DAY, contact => contact.caller.person.id).values()].toSorted(
    (a, b) => b.length - a.length,
  )[0]!
  expect(calls.length).toBeGreaterThanOrEqual(6)
})

test('imported street crime says where', () => {
  const only = force.neighbourhoods[0]
  if (!only) throw new Error('no neighbourhood')
  const crime = [{ neighbourhood: only.id, crimeType: 'Burglary', n: 500 }]
  const burgled = drawDay({ ...ASK, crime }).filter(
    contact => contact.story === 'burglary' && !contact.caller.calledBefore,
  )
  expect(burgled.length).toBeGreaterThan(20)
  for (const contact of burgled) expect(contact.place.settlementId).toBe(only.id)
})

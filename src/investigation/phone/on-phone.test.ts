import { expect, test } from 'vitest'
import { cardsOf, type PhoneCrime, type PhoneLine } from './on-phone.ts'

const at = (text: string) => Temporal.Instant.from(text)
const NOW = at('2026-11-23T12:00Z')
const WORDS = { offences: [], incidentTypes: [] }
const crime = (number: number, triage: PhoneCrime['triage'] = 'low') =>
  ({
    crimeId: `c${number}`,
    caseId: `k${number}`,
    number,
    offence: 'theft',
    incidentType: 'theft',
    triage,
    enhanced: false,
    place: 'Example Row',
    incidentId: `i${number}`,
    incidentNumber: number,
  }) as PhoneCrime
const line = (crimeId: string, lineId: string, dueAt: string, perishesAt?: string): PhoneLine => ({
  crimeId,
  lineId,
  objective: lineId,
  action: '',
  dueAt: at(dueAt),
  perishesAt: perishesAt ? at(perishesAt) : null,
})

test('the case with what runs out soonest comes first, whatever else waits', () => {
  const lines = [
    line('c1', 'due tomorrow', '2026-11-24T12:00Z'),
    line('c2', 'gone tonight', '2026-11-23T20:00Z', '2026-11-23T21:00Z'),
    line('c2', 'due in a week', '2026-11-30T12:00Z'),
  ]
  const cards = cardsOf([crime(3, 'high'), crime(1), crime(2)], lines, [], WORDS, NOW)
  expect(cards.map(card => card.number)).toEqual([2, 1, 3])
  expect(cards[0]!.lines.map(one => one.lineId)).toEqual(['gone tonight', 'due in a week'])
  expect(cards[2]!.first).toBeNull()
})

test('what has perished already is late like anything else, and is said to be gone', () => {
  const lines = [line('c1', 'gone', '2026-11-23T10:00Z', '2026-11-23T11:00Z')]
  const [card] = cardsOf([crime(1)], lines, [], WORDS, NOW)
  expect(card!.lines[0]!.gone).toBe(true)
  expect(card!.first).toEqual({ at: at('2026-11-23T10:00Z'), perishes: false })
})

test('where nothing is due the higher risk comes first', () => {
  const cards = cardsOf([crime(1), crime(2, 'high')], [], [], WORDS, NOW)
  expect(cards.map(card => card.number)).toEqual([2, 1])
})

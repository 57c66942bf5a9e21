import { expect, test } from 'vitest'
import { missingAdvice } from './advice-missing.ts'
import { OFFENCE_ADVICE_PACKS, offenceAdvice, offenceCard, publicAdvice } from './offence-advice.ts'
import { ADVICE_KINDS } from './pathway.ts'
import { PATHWAY_GAPS } from './pathway-gaps.ts'
import { PATHWAY_PACKS } from './pathway-pack.ts'

const DAY = Temporal.PlainDate.from('2026-11-23')
const cards = [
  { id: 'p', kind: 'prevention', say: 'P' },
  { id: 'e', kind: 'evidence', say: 'E' },
  { id: 's', kind: 'safety', say: 'S' },
] as const

test('safety first; given and not applicable are done; not safe now and not given stand', () => {
  expect(missingAdvice(cards, []).map(one => one.card)).toEqual(['s', 'e', 'p'])
  expect(
    missingAdvice(cards, [
      { card: 's', state: 'not-safe-now' },
      { card: 'e', state: 'not-given' },
      { card: 'e', state: 'given' },
      { card: 'p', state: 'not-applicable-because' },
    ]),
  ).toEqual([{ card: 's', kind: 'safety', say: 'S', stands: 'not-safe-now' }])
})

test('the offence tables are whole: every kind of card, ids once over all packs, editions without gap', () => {
  const ids = [
    ...OFFENCE_ADVICE_PACKS.at(-1)!.offences.flatMap(one => one.cards.map(card => card.id)),
    ...PATHWAY_PACKS.at(-1)!.pathways.flatMap(one => one.cards.map(card => card.id)),
  ]
  expect(new Set(ids).size).toBe(ids.length)
  for (const pack of OFFENCE_ADVICE_PACKS)
    for (const offence of pack.offences.filter(one => one.id !== 'recorded'))
      for (const kind of ADVICE_KINDS)
        expect([offence.id, kind, offence.cards.some(card => card.kind === kind)]).toEqual([offence.id, kind, true])
  for (const [index, pack] of OFFENCE_ADVICE_PACKS.entries())
    expect(pack.to).toBe(OFFENCE_ADVICE_PACKS[index + 1]?.from ?? null)
  expect(offenceAdvice(DAY, 'burglary-now').map(one => one.id)).toEqual(['burglary', 'recorded'])
  expect(offenceAdvice(DAY, null)).toEqual([])
  expect(offenceCard(DAY, 're-cctv')?.offence).toBe('recorded')
  expect(publicAdvice(DAY).length).toBeGreaterThanOrEqual(4)
})

test('every pathway has questions, all three kinds of advice and tasks, or says why not', () => {
  for (const { id, questions, cards: own, tasks } of PATHWAY_PACKS.at(-1)!.pathways) {
    const has = {
      ...Object.fromEntries(ADVICE_KINDS.map(kind => [kind, own.some(card => card.kind === kind)])),
      tasks: tasks.length > 0,
    } as Record<string, boolean>
    expect([id, questions.length > 0]).toEqual([id, true])
    for (const [kind, there] of Object.entries(has)) {
      const why = PATHWAY_GAPS[id]?.[kind as 'tasks']
      expect([id, kind, there !== (why !== undefined)]).toEqual([id, kind, true])
    }
  }
})

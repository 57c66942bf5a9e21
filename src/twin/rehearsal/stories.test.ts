import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phonesOutsideDrama } from '../../platform/force/drama-phones.ts'
import { GRADE_CODES } from '../../platform/force/vocabulary.ts'
import { saysNoResource } from '../../platform/no-resource.ts'
import { seeded } from '../../platform/random.ts'
import { ADVICE } from './advice.ts'
import { CHANNELS } from './demand-tables.ts'
import { drawScene } from './scene.ts'
import { STORIES, storyOf } from './stories.ts'
import { type Line, say } from './story.ts'
import { openStoryMix, STREET_TYPES } from './story-mix.ts'

const HOLES = /undefined|null|NaN|\[object|\$\{|\{\{|=>|\s{2,}|^\s|\s$|\.\.|\s[.,;]/

test.each(STORIES)('$name is whole', story => {
  expect(storyOf(story.id)).toBe(story)
  for (const channel of CHANNELS) expect(story.share[channel]).toBeGreaterThanOrEqual(0)
  for (const [grade, weight] of story.grades) {
    expect(GRADE_CODES).toContain(grade)
    expect(weight).toBeGreaterThan(0)
  }
  expect(story.crimes.reduce((sum, [, weight]) => sum + weight, 0)).toBe(100)
  for (const share of [story.vulnerable, story.weapon, story.furtherCallers, ...Object.values(story.household)])
    expect(share >= 0 && share <= 1).toBe(true)
  expect([...story.now, ...story.past].length).toBeGreaterThan(0)
  for (const lines of [story.more, story.threat, story.harm, story.factors]) expect(lines.length).toBeGreaterThan(0)
  if (story.share.online > 0) expect(story.written.length).toBeGreaterThan(0)
  if (story.grades.some(([grade]) => grade === 'resolve')) expect(story.resolutions.length).toBeGreaterThan(0)
  if (story.crimes.some(([type]) => type !== null)) expect(story.enquiries.length).toBeGreaterThan(0)
  if (story.crimes.some(([type]) => type !== null)) expect(story.enquiries.some(line => !line.mayDrop)).toBe(true)
})

test('at least fifteen kinds, each once', () => {
  const ids = STORIES.map(story => story.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThanOrEqual(15)
  expect(() => storyOf('nothing' as 'theft')).toThrow(RangeError)
})

test('every sentence is a sentence in every scene: no hole, no telephone number, no excuse for not coming', () => {
  fc.assert(
    fc.property(fc.integer(), seed => {
      const scene = drawScene('Leek', seeded(seed))
      for (const story of STORIES) {
        const lines: Line[] = [
          ...story.now,
          ...story.past,
          ...story.more,
          ...story.written,
          ...story.threat,
          ...story.harm,
          ...story.resolutions,
          ...story.enquiries.map(enquiry => enquiry.action),
          ...story.referrals.map(referral => referral.why),
        ]
        for (const line of [...story.resolutions, ...story.referrals.map(referral => referral.why)])
          expect(saysNoResource(say(line, scene))).toBe(false)
        for (const line of lines) {
          const text = say(line, scene)
          expect(text).not.toMatch(HOLES)
          expect(text).toMatch(/^(?:[A-Z]|\d+ [a-z]).*[.?]$/)
          expect(phonesOutsideDrama(text)).toEqual([])
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('advice is a full sentence of one of three kinds', () => {
  for (const [kind, text] of Object.values(ADVICE)) {
    expect(['safety', 'evidence', 'prevention']).toContain(kind)
    expect(text).toMatch(/^[A-Z].*\.$/)
  }
})

test('a line of demand has something to draw at every hour', () => {
  const mix = openStoryMix()
  for (const channel of CHANNELS)
    for (let hour = 0; hour < 24; hour++)
      expect(mix(channel, hour).reduce((sum, [, weight]) => sum + weight, 0)).toBeGreaterThan(0)
})

/** Share of a channel's day that a story takes, by weight. */
function shareOf(id: string, mix = openStoryMix(), channel = CHANNELS[0] as (typeof CHANNELS)[number]): number {
  let own = 0
  let all = 0
  for (let hour = 0; hour < 24; hour++)
    for (const [story, weight] of mix(channel, hour)) {
      all += weight
      if (story.id === id) own += weight
    }
  return own / all
}

test('imported street crime shifts the stories it counts among themselves and leaves the others alone', () => {
  const burgled = openStoryMix([
    { neighbourhood: 'a', crimeType: 'Burglary', n: 900 },
    { neighbourhood: 'b', crimeType: 'Violence and sexual offences', n: 900 },
  ])
  expect(shareOf('burglary', burgled)).toBeGreaterThan(3 * shareOf('burglary'))
  expect(shareOf('shoplifting', burgled)).toBe(0)
  const counted = (mix = openStoryMix()) => Object.keys(STREET_TYPES).reduce((sum, id) => sum + shareOf(id, mix), 0)
  expect(counted(burgled)).toBeCloseTo(counted(), 1)
  expect(shareOf('not-police', burgled)).toBeCloseTo(shareOf('not-police'), 1)
})

test('street crime in the built-in proportions, or none at all, changes nothing', () => {
  expect(shareOf('burglary', openStoryMix([]))).toBe(shareOf('burglary'))
  const nothing = openStoryMix([{ neighbourhood: 'a', crimeType: 'Drugs', n: 50 }])
  expect(shareOf('burglary', nothing)).toBe(shareOf('burglary'))
})

test('shop theft is a day story, fights are a night story', () => {
  const mix = openStoryMix()
  const at = (id: string, hour: number) => {
    const rows = mix('999', hour)
    return (rows.find(([story]) => story.id === id)?.[1] ?? 0) / rows.reduce((sum, [, weight]) => sum + weight, 0)
  }
  expect(at('shoplifting', 14)).toBeGreaterThan(2 * at('shoplifting', 2))
  expect(at('violence', 23)).toBeGreaterThan(1.5 * at('violence', 11))
})

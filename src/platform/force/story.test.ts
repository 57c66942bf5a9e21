import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseForce } from './parse-force.ts'
import { parseStory } from './story.ts'

const SEEDS = new URL('../../../seeds/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, SEEDS), 'utf8'))
const FILES = readdirSync(new URL('stories/', SEEDS))
  .filter(file => file.endsWith('.json'))
  .toSorted()

test('the three stories are there', () => {
  expect(FILES).toEqual(['burglary-with-cctv.json', 'night-shift.json', 'repeat-caller.json'])
})

test.each(FILES)('%s is a story of the demonstration force', file => {
  const force = parseForce(read('force.json'))
  const story = parseStory(read(`stories/${file}`))
  if (!force.ok) throw new Error(force.refusal.message)
  if (!story.ok) throw new Error(story.refusal.message)

  expect(`${story.value.name}.json`).toBe(file)
  for (const step of story.value.steps) {
    expect(force.value.channels.map(channel => channel.code)).toContain(step.channel)
    expect(force.value.incidentTypes.map(type => type.code)).toContain(step.incidentType)
    expect(force.value.neighbourhoods.map(place => place.id)).toContain(step.caller.neighbourhood)
  }
})

test('between them the stories expect a fast, a middling and no attendance', () => {
  const grades = FILES.flatMap(file => {
    const story = parseStory(read(`stories/${file}`))
    return story.ok ? story.value.steps.map(step => step.expectedGrade) : []
  })
  expect(new Set(grades)).toEqual(new Set(['immediate', 'priority', 'resolve']))
})

// biome-ignore lint/suspicious/noExplicitAny: the tests write what the type forbids
type Loose = any
test.each<[string, (story: Loose) => void, string]>([
  [
    'not said to be synthetic',
    s => {
      s.notice = 'A true story'
    },
    'notice: "A true story" cannot be used: say that the story is synthetic',
  ],
  [
    'a real phone',
    s => {
      s.steps[0].caller.phone = '07700 123456'
    },
    'steps[0].caller.phone: Phone "07700 123456" could be a real person\'s: use 07700 900000 to 900999 or 01632 960000 to 960999',
  ],
  [
    'out of order',
    s => {
      s.steps.reverse()
    },
    'steps[1]: Step "fight" comes before the one above it: put the steps in order of minute',
  ],
  [
    'the same step twice',
    s => {
      s.steps[1].id = 'silent'
    },
    'steps[1]: Duplicate step "silent": rename one of them',
  ],
  [
    'no THRIVE',
    s => {
      delete s.steps[2].thrive
    },
    'steps[2].thrive: Missing "thrive": add it',
  ],
])('a broken story says what to do: %s', (_, hurt, line) => {
  const story = structuredClone(read('stories/night-shift.json'))
  hurt(story)
  const parsed = parseStory(story)
  expect(parsed.ok ? '' : parsed.refusal.message.split('\n')).toContain(line)
})

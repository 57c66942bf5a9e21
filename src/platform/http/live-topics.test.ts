import { expect, test } from 'vitest'
import { type Change, createLiveHub } from './live-hub.ts'
import { concerns, type Soon, type TopicName } from './live-topics.ts'

const [MINE, OTHER] = ['a', 'b']
const of = (kind: string, caseId: string): Change => ({ kinds: [kind], cases: new Set([caseId]) })

test.each<[string, TopicName, Change, Soon]>([
  ['its own case', 'call', of('log-line-written', MINE), 'now'],
  ['a line on another', 'call', of('log-line-written', OTHER), undefined],
  ['a THRIVE on another', 'call', of('contact-assessed', OTHER), undefined],
  ['somebody rings about a place', 'call', of('contact-offered', OTHER), 'later'],
  ['somebody looks in, of no case', 'call', { kinds: ['contact-here'], cases: undefined }, 'now'],
  ['another’s timeline', 'case', of('crime-recorded', OTHER), undefined],
  ['its own timeline', 'case', of('crime-recorded', MINE), 'now'],
  ['a unit freed elsewhere', 'incident', of('resource-cleared', OTHER), 'later'],
  ['any contact, on a list of all', 'queue', of('contact-offered', OTHER), 'now'],
  ['a crime, on a list of contacts', 'queue', of('crime-recorded', OTHER), undefined],
  ['the log was lost and is back', 'case', { kinds: [], cases: undefined }, 'now'],
])('%s: a page that follows %s', (_, topic, change, soon) => {
  expect(concerns(topic, new Set([MINE]), change)).toBe(soon)
})

test('what this node has told is not told again when the log brings it; what others wrote is', () => {
  const hub = createLiveHub()
  const heard: Change[] = []
  hub.follow({ changed: change => heard.push(change) })
  hub.changed(['contact-graded'], [{ seq: 7, kind: 'contact-graded', caseId: MINE }])
  hub.committed([
    { seq: 7, kind: 'contact-graded', caseId: MINE },
    { seq: 8, kind: 'contact-graded', caseId: OTHER },
  ])
  expect(heard.map(change => [...(change.cases ?? [])])).toEqual([[MINE], [OTHER]])
})

test('what was written while a page was on its way is told as soon as it follows, and of a page of another process that it looks again', () => {
  const hub = createLiveHub()
  const drawn = hub.mark(0)
  hub.changed(['contact-offered'], [{ seq: 9, kind: 'contact-offered', caseId: OTHER }])
  const heard: Change[] = []
  const listen = { changed: (change: Change) => void heard.push(change) }
  hub.follow(listen, drawn)
  hub.follow(listen, createLiveHub().mark(0))
  hub.follow(listen)
  expect(heard.map(change => change.kinds)).toEqual([['contact-offered'], []])
})

import type { Confidence } from '../../platform/force/vocabulary.ts'

/** How long a kind of evidence keeps, in hours from when it happened. */
export type PerishRow = {
  kind: string
  from: string
  to: string | null
  hours: number
  words: string
  source: string
  confidence: Confidence
}

const OURS = 'our proposal: put in what the force finds where it asks'
const LAB = 'general knowledge, not read: put in what the force’s forensic provider says'
const row = (kind: string, hours: number, words: string, lab = false): PerishRow => ({
  kind,
  from: '2019-01-01',
  to: null,
  hours,
  words,
  source: lab ? LAB : OURS,
  confidence: lab ? 'general-knowledge' : 'proposal',
})

/** Every edition. None of it is law: a person who knows the camera or the laboratory changes the hour on the line itself. */
export const PERISHABLE: readonly PerishRow[] = [
  row('cctv', 24 * 7, 'Cameras of shops and streets are overwritten'),
  row('doorbell', 24 * 4, 'Doorbell and home cameras are overwritten'),
  row('transport', 24 * 3, 'Cameras of buses and taxis are overwritten'),
  row('dashcam', 24, 'A dashcam writes over itself as it is driven'),
  row('outdoors', 12, 'Weather and feet take marks from open ground'),
  row('indoors', 24 * 2, 'A room is cleaned and used again'),
  row('skin', 24 * 2, 'What another person left on skin is washed away', true),
  row('body', 24 * 7, 'Early evidence kits and examinations have windows of days, the shortest far below this', true),
  row('bruises', 24 * 3, 'Injuries change: they are photographed at once and again'),
  row('memory', 24 * 3, 'What people saw is told soonest and best'),
  row('device', 24 * 7, 'Messages and calls are deleted or written over'),
  row('telematics', 24 * 14, 'Trackers and vehicles keep their journeys for days'),
  row('card', 24 * 30, 'Tills and banks keep what was paid, but not for ever'),
  row('video', 24 * 31, 'Body-worn video that nobody marks as evidence is deleted'),
  row('call', 24 * 60, 'The recording of the call is kept for a time the force sets'),
]

export function keepsFor(kind: string, on: string, table: readonly PerishRow[] = PERISHABLE): PerishRow | undefined {
  return table.find(one => one.kind === kind && one.from <= on && (one.to === null || on < one.to))
}

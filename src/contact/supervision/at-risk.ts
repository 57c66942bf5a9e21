import { awaitsSomebody, type Watched } from './watched.ts'

export type Alone = { why: 'waiting' | 'lost' | 'nobody-sent'; contactId: string }

/**
 * Is this a person at risk whom nobody is with? Waiting or lost with danger known or not ruled out; or off the line, urgent or
 * vulnerable or below the floor, with nobody there and nobody on the way.
 */
export function alone(one: Watched): Alone['why'] | undefined {
  if (one.stage === 'waiting') return one.danger !== null && one.danger <= 1 ? 'waiting' : undefined
  if (one.stage === 'lost') return one.danger !== null && one.danger <= 1 ? 'lost' : undefined
  if (one.stage === 'past' || one.onLine || one.resourced || one.attended) return undefined
  const urgent = one.grade === 'immediate' || one.grade === 'priority'
  if (urgent || one.belowFloor || one.secondRead) return 'nobody-sent'
  return one.vulnerable && awaitsSomebody(one) ? 'nobody-sent' : undefined
}

/** The one number at the top of the wall, with what it is made of. It counts people; it is never a share, and never a green total. */
export function peopleAlone(all: readonly Watched[]): { n: number; waiting: number; lost: number; nobodySent: number } {
  const why = all.map(alone)
  const count = (which: Alone['why']) => why.filter(one => one === which).length
  const [waiting, lost, nobodySent] = [count('waiting'), count('lost'), count('nobody-sent')]
  return { n: waiting + lost + nobodySent, waiting, lost, nobodySent }
}

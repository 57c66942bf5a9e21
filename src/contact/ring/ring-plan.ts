import { sayPhone, tidyPhone } from '../../people/phone-number.ts'
import { hoursInWords, isOpenAt } from '../../platform/hours-of-week.ts'

/** One way to reach a victim, as their plan keeps it (victim/plan/way.ts). */
export type PlanWay = {
  channel: string
  reach: string | null
  safe: boolean
  checked: boolean
  days: readonly number[]
  from: string | null
  to: string | null
}

/** What one victim, tied to the number or to the case, said of how they may be reached. */
export type PlanOf = {
  victimId: string
  victimName: string
  crimeNumber: number
  ways: readonly PlanWay[]
  /** Conditions that stand in words alone. */
  conditions: string | null
  /** Why nothing is sent to anybody. */
  silent: string | null
  codeWord: boolean
  notToKnow: readonly { name: string; relation: string | null; reach: string | null; personId: string | null }[]
}

export type Ringing = {
  number: string | null
  /** Records of the people whose number this is. */
  holders: readonly string[]
  now: Temporal.Instant
}

export type PlanSaid = { victimId: string; who: string; says: string[]; forbids: string | null }

/**
 * What a plan says to whoever is about to ring, in words, and why it forbids this call, where it does: outside the hours they named, to a
 * number they did not call safe, or to somebody who must not know. A plan that says nothing of this number forbids nothing and says so.
 */
export function sayPlan(plan: PlanOf, ring: Ringing): PlanSaid {
  const own = plan.ways.filter(way => speaks(way) && ring.number !== null && tidyPhone(way.reach) === ring.number)
  const calls = own.filter(way => way.channel === 'phone')
  const others = plan.ways.filter(way => way.channel === 'phone' && !calls.includes(way) && way.safe && way.checked)
  const stranger = plan.notToKnow.find(one => isOf(one, ring))
  const who = `${plan.victimName}, victim in crime ${plan.crimeNumber}`
  return {
    victimId: plan.victimId,
    who,
    says: [
      ...calls.map(way => callWords(way, ring.now)),
      ...(calls.length === 0 ? ['They have not said that a call to this number is safe'] : []),
      ...others.map(way => `They asked to be rung on ${sayPhone(tidyPhone(way.reach))}, ${hoursInWords(way)}`),
      ...(plan.ways.some(way => way.channel === 'in-person' && way.safe) ? ['They asked to be seen in person'] : []),
      ...(plan.conditions ? [`In their words: ${plan.conditions}`] : []),
      ...(plan.silent ? [`Nothing is sent to them: ${plan.silent}`] : []),
      ...(plan.notToKnow.length > 0 ? [`Must not know: ${plan.notToKnow.map(named).join('; ')}`] : []),
      ...(plan.codeWord ? ['A code word is agreed with them: let them say it, and never say it first'] : []),
    ],
    forbids: stranger
      ? `this number is of ${named(stranger)}, who must not know (plan of ${who})`
      : forbidden(own, calls, ring.now, who),
  }
}

function forbidden(own: readonly PlanWay[], calls: readonly PlanWay[], now: Temporal.Instant, who: string) {
  // What they said of calls holds for a call, whatever they said of texts; where they said nothing of calls, a text that is not safe there speaks for both.
  const said = calls.length > 0 ? calls : own
  if (said.length > 0 && said.every(way => !way.safe)) return `their plan says that this number is not safe (${who})`
  const safe = calls.filter(way => way.safe)
  if (safe.length > 0 && !safe.some(way => isOpenAt(way, now)))
    return `their plan allows a call ${safe.map(hoursInWords).join(', or ')}, and not now (${who})`
  return null
}

function callWords(way: PlanWay, now: Temporal.Instant): string {
  if (!way.safe) return 'A call to this number is not safe'
  const open = isOpenAt(way, now) ? 'now is within it' : 'now is outside it'
  const checked = way.checked ? '' : '. Nobody has checked that with them alone'
  return `A call to this number is safe ${hoursInWords(way)}: ${open}${checked}`
}

const speaks = (way: PlanWay) => way.channel === 'phone' || way.channel === 'text'
const named = (one: { name: string; relation: string | null }) =>
  one.relation ? `${one.name} (${one.relation})` : one.name
const isOf = (one: PlanOf['notToKnow'][number], ring: Ringing) =>
  (one.personId !== null && ring.holders.includes(one.personId)) ||
  (one.reach !== null && ring.number !== null && tidyPhone(one.reach) === ring.number)

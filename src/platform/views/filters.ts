import type { Refusal } from '../outcome.ts'
import { ago, duration } from './how-long.ts'
import { mojDate, patternDate } from './moj-date.ts'
import { dayIn, londonDate, londonTime, onLondonClock, type When, whenWords } from './when.ts'

type Filter = (...args: never[]) => unknown

/** What a page may be told: no refusal, one, or all that a form earned. */
export type Refusals = Refusal | readonly Refusal[] | null | undefined

export function allRefusals(refusals: Refusals): readonly Refusal[] {
  if (!refusals) return []
  return 'code' in refusals ? [refusals] : refusals
}

/** The refusal of one form field in the shape that govuk-frontend's `errorMessage` takes, or nothing. */
export function forField(refusals: Refusals, field: string): { text: string } | undefined {
  const found = allRefusals(refusals).find(refusal => refusal.field === field)
  return found && { text: found.message }
}

/** 1400 as '1,400'. */
export function thousands(n: number): string {
  return n.toLocaleString('en-GB')
}

/** '1 contact', '1,400 contacts', '2 children' with the plural given. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${thousands(n)} ${n === 1 ? one : many}`
}

/** A date that is not there yet shows as nothing; a date that is no date is a fault. */
function whenGiven<A, R>(filter: (value: A, ...rest: never[]) => R): Filter {
  return (value: A | null | undefined | '', ...rest: never[]) =>
    value === null || value === undefined || value === '' ? '' : filter(value, ...rest)
}

/** Every filter a page may use, by its name there. */
export const FILTERS: Record<string, Filter> = {
  mojDate: whenGiven(mojDate),
  date: whenGiven(patternDate),
  londonTime: whenGiven(londonTime),
  londonDate: whenGiven(londonDate),
  dayIn: whenGiven(dayIn),
  when: whenGiven(whenWords),
  ago: whenGiven(ago),
  duration: whenGiven(duration),
  forField,
  allRefusals,
  plural,
  thousands: whenGiven(thousands),
  /** Milliseconds since 1970, for the browser to count on from. */
  epoch: whenGiven((at: When) => onLondonClock(at).epochMilliseconds),
}

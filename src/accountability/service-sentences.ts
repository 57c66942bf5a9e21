import { count, saysShare, saysValue } from './figure-words.ts'
import { periodWords } from './period.ts'
import { type AttendedCounts, type CallCounts, judged, lostCalls, type ServiceCounts } from './service-counts.ts'

/** What the three headlines say: each figure with what it is of, and what is missing from it. Plain text. */
export function saysHeadlines(counts: ServiceCounts): { answered: string; attended: string; dealtWith: string } {
  return { answered: saysAnswered(counts), attended: saysAttended(counts), dealtWith: saysDealtWith(counts) }
}

function saysAnswered({ calls, period }: ServiceCounts): string {
  const urgent = calls['999']
  if (urgent.tellable === 0)
    return sentences([`No emergency call was answered ${periodWords(period)}.`, saysLost(urgent), saysWaiting(urgent)])
  return sentences([
    `${saysShare(urgent.withinTen, urgent.tellable, 'emergency calls')} were answered within 10 seconds ${periodWords(period)}.`,
    `Half were answered within ${saysValue(short(urgent.medianSeconds), 'seconds')}.`,
    saysLost(urgent),
    saysWaiting(urgent),
    saysCannotTell(urgent.cannotTell, 'call'),
  ])
}

/** 101 has no target, so it is told by how long people wait. */
export function saysOtherCalls({ calls, period }: ServiceCounts): string {
  const other = calls['101']
  if (other.tellable === 0)
    return sentences([`No 101 call was answered ${periodWords(period)}.`, saysLost(other), saysWaiting(other)])
  return sentences([
    `Half of ${count(other.tellable)} 101 calls were answered within ${saysValue(short(other.medianSeconds), 'seconds')}, and nine in ten within ${saysValue(short(other.p90Seconds), 'seconds')}, ${periodWords(period)}.`,
    saysLost(other),
    saysWaiting(other),
    saysCannotTell(other.cannotTell, 'call'),
  ])
}

function saysAttended({ attended, period }: ServiceCounts): string {
  const n = judged(attended)
  if (n === 0) return sentences([`No immediate response came due ${periodWords(period)}.`, saysRunning(attended)])
  return sentences([
    `We were there in time for ${saysShare(attended.met, n, 'immediate responses')} ${periodWords(period)}.`,
    attended.medianMinutes === null
      ? ''
      : `Half of those we attended took ${saysValue(short(attended.medianMinutes), 'minutes')} or less.`,
    attended.never > 0 ? `Nobody came to ${count(attended.never)} of them.` : '',
    saysRunning(attended),
    saysCannotTell(attended.cannotTell, 'response'),
  ])
}

function saysDealtWith({ crimes, period }: ServiceCounts): string {
  if (crimes.recorded === 0) return `No crime was recorded ${periodWords(period)}.`
  const planDue = crimes.planned + crimes.unplanned
  return sentences([
    `${saysShare(crimes.recordedInTime, crimes.recorded, 'crimes')} were recorded within 24 hours of the report ${periodWords(period)}.`,
    planDue > 0
      ? `${saysShare(crimes.planned, planDue, planDue === 1 ? 'crime' : 'crimes')} had an investigation plan within 24 hours.`
      : '',
    `${count(crimes.withOutcome)} of the crimes recorded ${crimes.withOutcome === 1 ? 'has' : 'have'} an outcome so far.`,
  ])
}

function saysLost(line: CallCounts): string {
  const lost = lostCalls(line)
  if (lost === 0) return ''
  const inMessage = line.lost.ivr > 0 ? `, ${count(line.lost.ivr)} of them during the recorded message` : ''
  return `${count(lost)} ${lost === 1 ? 'caller' : 'callers'} rang off before anyone spoke to them${inMessage}.`
}

const saysWaiting = ({ waiting }: CallCounts) =>
  waiting > 0 ? `${count(waiting)} ${waiting === 1 ? 'is' : 'are'} waiting now.` : ''
const saysRunning = ({ running }: AttendedCounts) =>
  running > 0
    ? `${count(running)} ${running === 1 ? 'is' : 'are'} still within the time promised and not counted yet.`
    : ''
const saysCannotTell = (n: number, what: string) =>
  n > 0 ? `For ${count(n)} ${n === 1 ? what : `${what}s`} we cannot tell: a time is missing.` : ''
const sentences = (said: readonly string[]) => said.filter(Boolean).join(' ')
const short = (value: number | null) =>
  value === null ? null : value < 100 ? Math.round(value * 10) / 10 : Math.round(value)

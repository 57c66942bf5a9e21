const hours = (seconds: number) =>
  seconds < 90
    ? `${Math.round(seconds)} s`
    : seconds < 5400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3600).toFixed(1)} h`
const grouped = (n: number) => Math.round(n).toLocaleString('en-GB')

/** How far a history is, in a line. `seconds`: of work so far, in which `made` crimes and `facts` facts came to be. */
export function sayHistory(far: {
  day: string
  crimes: number
  wanted: number
  made: number
  facts: number
  seconds: number
}): string {
  const { day, crimes, wanted, made, facts, seconds } = far
  const left = made === 0 ? null : ((wanted - crimes) / made) * seconds
  const rate = `${grouped(facts / Math.max(seconds, 0.001))} facts/s`
  const cost = made === 0 ? '' : `, ${grouped((seconds * 1000) / made)} ms a crime`
  const end =
    left === null
      ? ''
      : crimes >= wanted
        ? ', cases are going to their ends'
        : `, the last crime in about ${hours(left)}`
  return `history: ${day}, ${grouped(crimes)} of ${grouped(wanted)} crimes, ${rate}${cost}${end}`
}

/** How far the telling again is, in a line. `seconds`: since it began. */
export function sayRepeats(far: { done: number; wanted: number; facts: number; seconds: number }): string {
  const { done, wanted, facts, seconds } = far
  const left = done === 0 ? '' : `, the last in about ${hours(((wanted - done) / done) * seconds)}`
  return `history: ${grouped(done)} of ${grouped(wanted)} crimes told again, ${grouped(facts / Math.max(seconds, 0.001))} facts/s${left}`
}

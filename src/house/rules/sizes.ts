import type { Complaint, House, Rule } from '../house.ts'

const NAME = 'file sizes'
const MEDIAN = 60
const NINTH = 200
const MOST = 300

const counted = (path: string) =>
  (/^src\/.*\.ts$/.test(path) || /^web\/.*\.tsx?$/.test(path)) &&
  !/\.test\.tsx?$/.test(path) &&
  !path.includes('/dist/')

export function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

/** The value at this share of the way up the sorted list: the smallest that at least that share do not exceed. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** Design rule 13: a file is read in one sitting. */
export const sizes: Rule = {
  name: NAME,
  least: 60,
  check: (house: House) => {
    const files = house.files
      .filter(file => counted(file.path))
      .map(file => ({ path: file.path, lines: linesOf(file.text) }))
    files.sort((a, b) => a.lines - b.lines)
    const lines = files.map(file => file.lines)
    const longest = files
      .slice(-5)
      .map(file => `${file.path} ${file.lines}`)
      .join(', ')
    const whole = (sentence: string): Complaint => ({
      path: 'src',
      line: 1,
      rule: NAME,
      sentence: `${sentence} (longest: ${longest})`,
    })

    const complaints: Complaint[] = files
      .filter(file => file.lines > MOST)
      .map(({ path, lines: length }) => ({
        path,
        line: MOST,
        rule: NAME,
        sentence: `${length} lines, over ${MOST}. Split it by what changes together`,
      }))
    if (files.length && quantile(lines, 0.5) >= MEDIAN)
      complaints.push(whole(`The median file has ${quantile(lines, 0.5)} lines, not under ${MEDIAN}`))
    if (files.length && quantile(lines, 0.9) >= NINTH)
      complaints.push(whole(`The 90th percentile is ${quantile(lines, 0.9)} lines, not under ${NINTH}`))
    return { inspected: files.length, complaints }
  },
}

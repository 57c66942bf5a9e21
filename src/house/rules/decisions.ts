import type { Complaint, Rule } from '../house.ts'

const NAME = 'decisions'
const SHAPE = /^docs\/decisions\/(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/

/** Two branches that both write 0007 are found here: what a document or a comment calls by its number is one decision. */
export const decisions: Rule = {
  name: NAME,
  least: 1,
  check: house => {
    const paths = house.files
      .map(file => file.path)
      .filter(path => path.startsWith('docs/decisions/'))
      .sort()
    const complaints = paths.flatMap((path, place): Complaint[] => {
      const number = SHAPE.exec(path)?.[1]
      const heading = house.files.find(file => file.path === path)?.text.split('\n')[0] ?? ''
      const sentence =
        number === undefined
          ? 'Name it NNNN-words.md'
          : Number(number) !== place + 1
            ? `Number ${Number(number)} stands in place ${place + 1}: numbers run from 0001 without gaps or repeats`
            : !heading.startsWith(`# ${number} `) && !heading.startsWith(`# ${number}: `)
              ? `Begin it with "# ${number} " and what was decided`
              : undefined
      return sentence ? [{ path, line: 1, rule: NAME, sentence }] : []
    })
    return { inspected: paths.length, complaints }
  },
}

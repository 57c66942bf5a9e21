import type { Complaint, Rule } from '../house.ts'

const NAME = 'migrations'
const SHAPE = /^migrations\/(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/

/** Forward only and in one order: two branches that both add 0007 are found here and not in production. */
export const migrations: Rule = {
  name: NAME,
  least: 1,
  check: house => {
    const paths = house.files
      .map(file => file.path)
      .filter(path => path.startsWith('migrations/') && path !== 'migrations/schema.sql')
    const complain = (path: string, sentence: string): Complaint => ({ path, line: 1, rule: NAME, sentence })
    const shaped = paths.filter(path => SHAPE.test(path)).sort()
    const complaints = paths.filter(path => !SHAPE.test(path)).map(path => complain(path, 'Name it NNNN-words.sql'))
    shaped.forEach((path, place) => {
      const number = Number(SHAPE.exec(path)?.[1])
      if (number !== place + 1)
        complaints.push(
          complain(
            path,
            `Number ${number} stands in place ${place + 1}: numbers run from 0001 without gaps or repeats`,
          ),
        )
    })
    return { inspected: paths.length, complaints }
  },
}

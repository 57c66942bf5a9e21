import type { Force } from './force.ts'
import type { Problem } from './problem.ts'

/** A demonstration says that it is one and has accounts to sign in with; a live force has no such accounts. */
export function kindProblems(force: Force): Problem[] {
  if (force.kind === 'live')
    return force.staff.flatMap(({ id, username }, n) =>
      username === null
        ? []
        : [
            {
              path: `staff[${n}].username`,
              message: `Demonstration account "${username}" of staff "${id}" in a live force: make it null`,
            },
          ],
    )

  const accounts: Problem[] = force.staff.flatMap(({ id, username }, n) =>
    username === null
      ? [{ path: `staff[${n}].username`, message: `Staff "${id}" of a demonstration has no username: give them one` }]
      : [],
  )
  if (/synthetic/i.test(force.notice)) return accounts
  return [
    { path: 'notice', message: 'The notice of a demonstration must say that it is synthetic: say so in it' },
    ...accounts,
  ]
}

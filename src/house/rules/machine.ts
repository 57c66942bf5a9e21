import { each, perFile } from '../house.ts'

const FOLDER = /(?<![\w.$}*-])\/(?:work|root|opt)\//g
const HOST = /\bregistry\.npmjs|\bdeb\.debian|\bregistry\.yarnpkg|\bpypi\.org/g
const LOCK = 'package-lock.json'

/** The project runs anywhere: no file of it knows one machine's folders or where its packages came from. */
export const machine = perFile(
  'no machine or registry',
  60,
  path => path !== LOCK,
  function* ({ text }) {
    yield* each(
      text,
      FOLDER,
      ([folder]) => `${folder} is one machine's folder: take the path as an argument or work it out from this file's`,
    )
    yield* each(text, HOST, ([host]) => `${host} is one registry: leave it to each person's npm and apt settings`)
  },
)

/** A lockfile without addresses serves behind any mirror. */
export const lockfile = perFile(
  'lockfile',
  1,
  path => path === LOCK,
  function* ({ text }) {
    yield* each(
      text,
      /"resolved":\s*"http/g,
      "Remove the address: install with this folder's .npmrc, which leaves them out",
    )
  },
)

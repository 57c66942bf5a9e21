import { codeOf } from '../code.ts'
import { each, perFile } from '../house.ts'
import { isScript, isTest, moduleOf } from '../place.ts'

/** Where the real clock is read and where a database's own type of time is turned into ours. */
const KEEPS_TIME = /^src\/platform\/(?:time|clock|db|postgres)(?:\/|\.ts$)/
const ours = (path: string) =>
  path.startsWith('src/') && isScript(path) && !isTest(path) && !path.startsWith('src/house/')

/** One kind of time, from one place: a `Date` has no time zone, and a rehearsal's hour is not the wall's. */
export const time = perFile(
  'time',
  60,
  path => ours(path) && !KEEPS_TIME.test(path),
  function* ({ path, text }) {
    const code = codeOf(text)
    yield* each(
      code,
      /(?<![.\w])Date\b(?!\s*\??:)/g,
      "Use Temporal: a Date does not know London from the server's own zone",
    )
    if (moduleOf(path) === 'platform') return
    yield* each(
      code,
      /\bTemporal\.Now\b/g,
      'Take the time from the route or the job (deps.clock): in a rehearsal the wall clock is wrong',
    )
    yield* each(
      code,
      /\bMath\.random\b/g,
      'Take `next` as an argument (platform/random.ts): the same seed must give the same day',
    )
  },
)

import { createHash } from 'node:crypto'
import type { Command } from 'commander'
import { z } from 'zod'
import { systemWho } from '../../platform/access/roles.ts'
import { realNow } from '../../platform/clock/clock.ts'
import { inContext } from '../../platform/db/context.ts'
import { readJson } from '../../platform/imports/text-file.ts'
import { common, runCommand } from '../../platform/run/command.ts'
import { CommandFault } from '../../platform/run/command-fault.ts'
import { openDatabase } from '../../platform/run/open-database.ts'
import { loadSchoolCalendar } from './school-calendar.store.ts'
import { SchoolCalendarFile } from './school-calendar.ts'

/** The term dates of one local authority or one school, as they publish them. */
export function schoolTermsCommand(group: Command): void {
  common(
    group
      .command('school-terms')
      .description('term dates of one local authority or one school')
      .argument('<FILE>', 'the JSON file (docs/how-to/load-term-dates.md)'),
  ).action((path: string, _opts, command: Command) =>
    runCommand(command, async ({ config, log }) => {
      const file = SchoolCalendarFile.safeParse(await readJson(path))
      if (!file.success)
        throw new CommandFault('not-term-dates', `${path}: nothing was changed\n${z.prettifyError(file.error)}`)
      const sha256 = createHash('sha256').update(JSON.stringify(file.data)).digest('hex')
      const opened = await openDatabase({ config, log })
      try {
        const by = systemWho('school-terms')
        const stamp = { at: realNow(), by }
        const put = await inContext(opened.app.db, by, tx => loadSchoolCalendar(tx, file.data, sha256, stamp))
        const what = put.loaded ? `${put.sessions} terms loaded, known until ${put.until}` : 'loaded already'
        return { json: put, text: `${put.name}: ${what}` }
      } finally {
        await opened.close()
      }
    }),
  )
}

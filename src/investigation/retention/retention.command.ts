import type { Command } from 'commander'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { common, runCommand } from '../../platform/run/command.ts'
import { openDatabase } from '../../platform/run/open-database.ts'
import { LONDON, london } from '../../platform/time.ts'
import { countKept, readClockNow, readInstalledForce } from './count-kept.store.ts'

/** `answerable retention`: how many cases there are in each review group, what is due, held, asked to be erased and erased. */
export function retentionCommand(program: Command): void {
  common(program.command('retention').description('cases by review group: due for review, held, erased')).action(
    (_opts, command: Command) =>
      runCommand(command, async ({ config, log }) => {
        const opened = await openDatabase({ config, log })
        try {
          const who = systemWho('retention')
          const force = await inContext(opened.app.db, who, readInstalledForce)
          const now = await inContext(opened.app.db, who, readClockNow)
          const json = await countKept(opened.app.db, force, london(now).toPlainDate())
          const groups = Object.entries(json.groups).map(
            ([id, { cases, due }]) => `  group ${id}: ${cases} cases, ${due} due`,
          )
          return {
            json,
            text: [
              `${json.cases} cases, ${json.open} of them open; as of ${json.as_of} (${LONDON})`,
              ...groups,
              `${json.due} due for review, ${json.held} held, ${json.asked} to be erased or stopped, ${json.erased} erased`,
            ].join('\n'),
          }
        } finally {
          await opened.close()
        }
      }),
  )
}

import type { Command } from 'commander'
import { z } from 'zod'
import { systemWho } from '../../platform/access/roles.ts'
import { inContext } from '../../platform/db/context.ts'
import { readJson } from '../../platform/imports/text-file.ts'
import { common, runCommand } from '../../platform/run/command.ts'
import { CommandFault } from '../../platform/run/command-fault.ts'
import { openDatabase } from '../../platform/run/open-database.ts'
import { RightsPackFile } from './pack-file.ts'
import { loadPack } from './packs.store.ts'

/** Another edition of the Victims' Code: it holds from its day, and what ran before keeps the edition it started under. */
export function victimsCodeCommand(group: Command): void {
  common(
    group
      .command('victims-code')
      .description('one edition of the Victims’ Code: its rights, their events and limits')
      .argument('<FILE>', 'the JSON file (docs/how-to/load-a-victims-code.md)'),
  ).action((path: string, _opts, command: Command) =>
    runCommand(command, async ({ config, log }) => {
      const file = RightsPackFile.safeParse(await readJson(path))
      if (!file.success)
        throw new CommandFault('not-a-victims-code', `${path}: nothing was changed\n${z.prettifyError(file.error)}`)
      const opened = await openDatabase({ config, log })
      try {
        const by = systemWho('victims-code')
        const put = await inContext(opened.app.db, by, tx => loadPack(tx, file.data, by))
        if (!put.ok) throw new CommandFault(put.refusal.code, put.refusal.message)
        return {
          json: put.value,
          text: `${put.value.id}: ${put.value.rights} rights loaded, in force from ${file.data.from}`,
        }
      } finally {
        await opened.close()
      }
    }),
  )
}

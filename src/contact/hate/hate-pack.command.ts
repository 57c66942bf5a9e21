import type { Command } from 'commander'
import { z } from 'zod'
import { systemWho } from '../../platform/access/roles.ts'
import { realNow } from '../../platform/clock/clock.ts'
import { inContext } from '../../platform/db/context.ts'
import { readJson } from '../../platform/imports/text-file.ts'
import { common, runCommand } from '../../platform/run/command.ts'
import { CommandFault } from '../../platform/run/command-fault.ts'
import { openDatabase } from '../../platform/run/open-database.ts'
import { loadHatePack } from './hate-pack.store.ts'
import { HatePackFile } from './hate-pack.ts'

/** The rules on hate without a crime change: another edition takes their place from its day. */
export function hateRulesCommand(group: Command): void {
  common(
    group
      .command('hate-rules')
      .description('one edition of what may be kept of a person complained of where no crime was done')
      .argument('<FILE>', 'the JSON file (docs/how-to/load-hate-rules.md)'),
  ).action((path: string, _opts, command: Command) =>
    runCommand(command, async ({ config, log }) => {
      const file = HatePackFile.safeParse(await readJson(path))
      if (!file.success)
        throw new CommandFault('not-hate-rules', `${path}: nothing was changed\n${z.prettifyError(file.error)}`)
      const opened = await openDatabase({ config, log })
      try {
        const by = systemWho('hate-rules')
        const stamp = { at: realNow(), by }
        const put = await inContext(opened.app.db, by, tx => loadHatePack(tx, file.data, stamp))
        if (!put.ok) throw new CommandFault(put.refusal.code, put.refusal.message)
        return { json: put.value, text: `${put.value.id}: loaded, in force from ${file.data.from}` }
      } finally {
        await opened.close()
      }
    }),
  )
}

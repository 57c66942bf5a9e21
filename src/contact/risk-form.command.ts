import { createHash } from 'node:crypto'
import type { Command } from 'commander'
import { z } from 'zod'
import { systemWho } from '../platform/access/roles.ts'
import { realNow } from '../platform/clock/clock.ts'
import { inContext } from '../platform/db/context.ts'
import { readWholeText } from '../platform/imports/text-file.ts'
import { common, runCommand } from '../platform/run/command.ts'
import { CommandFault } from '../platform/run/command-fault.ts'
import { openDatabase } from '../platform/run/open-database.ts'
import { loadRiskForm } from './risk-form.store.ts'
import { RiskFormFile } from './risk-form.ts'

/** A force loads the wording that it is licensed for; nothing of it is shipped. */
export function loadFormCommand(program: Command): void {
  common(
    program
      .command('load-form')
      .description('load one edition of a risk tool, in the wording that this force is licensed for')
      .argument('<FILE>', 'the JSON file (docs/how-to/load-a-risk-form.md)'),
  ).action((path: string, _opts, command: Command) =>
    runCommand(command, async ({ config, log }) => {
      const { file, sha256 } = readForm(await readWholeText(path), path)
      const opened = await openDatabase({ config, log })
      try {
        const by = systemWho('load-form')
        const loaded = await inContext(opened.app.db, by, tx => loadRiskForm(tx, file, sha256, { at: realNow(), by }))
        if (!loaded.ok) throw new CommandFault(loaded.refusal.code, loaded.refusal.message)
        const { tool, edition, validFrom, questions, loaded: fresh } = loaded.value
        const text = `${tool} ${edition}, valid from ${validFrom}: ${fresh ? `${questions} questions loaded` : 'loaded already, nothing was changed'}`
        return { json: loaded.value, text: `${text}\nsha-256 ${sha256}` }
      } finally {
        await opened.close()
      }
    }),
  )
}

/** The file, checked, with the digest of its text. Throws a CommandFault that names what to mend. */
export function readForm(text: string, path: string): { file: RiskFormFile; sha256: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new CommandFault('not-json', `${path} is not whole JSON: was it cut off? Nothing was changed`)
  }
  const file = RiskFormFile.safeParse(json)
  if (!file.success)
    throw new CommandFault('not-a-form', `${path}: nothing was changed\n${z.prettifyError(file.error)}`)
  return { file: file.data, sha256: createHash('sha256').update(text).digest('hex') }
}

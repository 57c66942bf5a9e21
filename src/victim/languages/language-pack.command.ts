import { createHash } from 'node:crypto'
import type { Command } from 'commander'
import { z } from 'zod'
import { systemWho } from '../../platform/access/roles.ts'
import { realNow } from '../../platform/clock/clock.ts'
import { inContext } from '../../platform/db/context.ts'
import { readWholeText } from '../../platform/imports/text-file.ts'
import { common, runCommand } from '../../platform/run/command.ts'
import { CommandFault } from '../../platform/run/command-fault.ts'
import { openDatabase } from '../../platform/run/open-database.ts'
import { loadLanguagePack } from './language-pack.store.ts'
import { LanguagePackFile } from './language-pack.ts'

/** A force loads the sentences that it had translated and checked; nothing but English is shipped. */
export function loadLanguageCommand(program: Command): void {
  common(
    program
      .command('load-language')
      .description(
        'load our fixed sentences to victims in another language, translated by a person and checked by another',
      )
      .argument('<FILE>', 'the JSON file (docs/how-to/load-a-language.md)'),
  ).action((path: string, _opts, command: Command) =>
    runCommand(command, async ({ config, log }) => {
      const { file, sha256 } = readLanguage(await readWholeText(path), path)
      const opened = await openDatabase({ config, log })
      try {
        const by = systemWho('load-language')
        const loaded = await inContext(opened.app.db, by, tx =>
          loadLanguagePack(tx, file, sha256, { at: realNow(), by }),
        )
        if (!loaded.ok) throw new CommandFault(loaded.refusal.code, loaded.refusal.message)
        const did = loaded.value.loaded ? 'loaded' : 'loaded already, nothing was changed'
        const text = `${file.name} ${file.edition}, valid from ${file.validFrom}: ${did}\nsha-256 ${sha256}`
        return { json: { ...loaded.value, sha256 }, text }
      } finally {
        await opened.close()
      }
    }),
  )
}

/** The file, checked, with the digest of its text. Throws a CommandFault that names what to mend. */
export function readLanguage(text: string, path: string): { file: LanguagePackFile; sha256: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new CommandFault('not-json', `${path} is not whole JSON: was it cut off? Nothing was changed`)
  }
  const file = LanguagePackFile.safeParse(json)
  if (!file.success)
    throw new CommandFault('not-a-language', `${path}: nothing was changed\n${z.prettifyError(file.error)}`)
  return { file: file.data, sha256: createHash('sha256').update(text).digest('hex') }
}

import { Command } from 'commander'
import { importCommand } from './accountability/import.command.ts'
import { measuresCommand } from './accountability/measures.command.ts'
import { READERS } from './app.ts'
import { schoolTermsCommand } from './contact/encompass/school-calendar.command.ts'
import { hateRulesCommand } from './contact/hate/hate-pack.command.ts'
import { loadFormCommand } from './contact/risk-form.command.ts'
import { openHistory } from './history.ts'
import { bundleVerifyCommand } from './investigation/bundle/bundle-verify.command.ts'
import { offenceCodesCommand } from './investigation/offence-codes/offence-codes.command.ts'
import { retentionCommand } from './investigation/retention/retention.command.ts'
import { serverCommand } from './main.ts'
import { importGeographyCommand } from './people/geography.command.ts'
import { linkCommand } from './people/link.command.ts'
import { matchCommand } from './people/matching/match.command.ts'
import { accountCommand } from './platform/auth/account.command.ts'
import { verifyCommand } from './platform/log/verify.command.ts'
import { openStage } from './stage.ts'
import { rehearseCommand } from './twin/rehearsal/rehearse.command.ts'
import { dueCommand } from './victim/due.command.ts'
import { loadLanguageCommand } from './victim/languages/language-pack.command.ts'
import { victimsCodeCommand } from './victim/rights/pack.command.ts'
import { supportDirectoryCommand } from './victim/support/directory.command.ts'

/** Every command of `answerable`, ready to be given its words: `cli.ts` gives those of the terminal, a test asks what each knows. */
export function commands(): Command {
  const program = new Command('answerable')
    .description('From the first call to the outcome and the public account of it')
    .version('0.1.0')
    .showHelpAfterError()
    .configureOutput({ writeOut: text => process.stdout.write(text), writeErr: text => process.stderr.write(text) })
    .exitOverride(fault => process.exit(fault.exitCode === 0 ? 0 : 2))

  serverCommand(program)
  const imports = importCommand(program)
  importGeographyCommand(imports)
  schoolTermsCommand(imports)
  hateRulesCommand(imports)
  victimsCodeCommand(imports)
  supportDirectoryCommand(imports)
  offenceCodesCommand(imports)
  measuresCommand(program)
  accountCommand(program)
  loadFormCommand(program)
  loadLanguageCommand(program)
  dueCommand(program)
  matchCommand(program)
  linkCommand(program)
  verifyCommand(program, READERS)
  retentionCommand(program)
  bundleVerifyCommand(program)
  rehearseCommand(program, READERS, openStage, openHistory)
  return program
}

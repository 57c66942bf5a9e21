import { commands } from './commands.ts'

await commands().parseAsync()

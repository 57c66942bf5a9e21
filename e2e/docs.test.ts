import { execFile } from 'node:child_process'
import { access, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { commands as program } from '../src/commands.ts'

const run = promisify(execFile)
const ROOT = new URL('../', import.meta.url)
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/how-to/run-for-a-force.md',
  'docs/how-to/take-in-published-data.md',
]

/** Every command line in the documents' fenced blocks and code spans that begins with one of our scripts. */
async function commandsIn(page: string): Promise<string[]> {
  const text = await readFile(new URL(page, ROOT), 'utf8')
  return [...text.matchAll(/script\/(?:answerable|server|test|check|bench|bootstrap)[^`\n#]*/g)].map(match =>
    match[0].trim(),
  )
}

const commands = (await Promise.all(PAGES.map(commandsIn))).flat()

test('the documents name commands, and every script they name is there', async () => {
  expect(commands.length).toBeGreaterThan(12)
  for (const script of new Set(commands.map(command => command.split(/\s/)[0]!))) await access(new URL(script, ROOT))
})

/** 'script/answerable import geography DIR --json' asks for `import geography`, with the options it uses. */
const asked = [
  ...new Set(
    commands
      .filter(command => command.startsWith('script/answerable '))
      .map(command => {
        const words = command.split(/\s+/).slice(1)
        const path = words.slice(0, words[0] === 'import' ? 2 : 1)
        const options = words.filter(word => word.startsWith('--')).map(word => word.split('=')[0])
        return [...path, ...options].join(' ')
      }),
  ),
]

test('the command answers when it is asked what it knows', async () => {
  const { stdout } = await run(process.execPath, ['src/cli.ts', '--help'], { cwd: ROOT })
  for (const name of new Set(asked.map(line => line.split(' ')[0]!))) expect(stdout).toContain(name)
})

// What it would print, without starting it for each.
test.each(asked)('what the documents say of `%s` is what the command knows', line => {
  const words = line.split(' ')
  const path = words.filter(word => !word.startsWith('--'))
  const found = path.reduce<Command | undefined>((of, name) => of?.commands.find(one => one.name() === name), program())
  const help = found?.helpInformation() ?? ''
  expect(help).toContain(`answerable ${path.join(' ')}`)
  for (const option of words.filter(word => word.startsWith('--'))) expect(help).toContain(option)
})

import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { CommandFault } from '../run/command-fault.ts'

const CHUNK = 256 * 1024

/** Bytes of each file, for progress. Throws a CommandFault for what is missing, a folder, empty or closed to us. */
export async function fileSizes(paths: readonly string[]): Promise<number[]> {
  return Promise.all(paths.map(checkedSize))
}

async function checkedSize(path: string): Promise<number> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new CommandFault('is-a-folder', `${path} is a folder: name the files in it`)
    if (found.isFile() && found.size === 0) throw new CommandFault('empty-file', `${path} is empty: download it again`)
    await (await open(path)).close()
    return found.size
  } catch (fault) {
    throw asCommandFault(fault, path)
  }
}

/** The file's text in pieces, without a byte order mark. Throws a CommandFault when it is not UTF-8 text. */
export async function* readText(
  path: string,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
      onBytes((chunk as Buffer).length)
      yield checkedText(decoder.decode(chunk as Buffer, { stream: true }), path)
    }
    yield checkedText(decoder.decode(), path)
  } catch (fault) {
    throw asCommandFault(fault, path)
  }
}

/** The whole file as text: for files that are small by nature. */
export async function readWholeText(path: string): Promise<string> {
  await checkedSize(path)
  const parts: string[] = []
  for await (const part of readText(path)) parts.push(part)
  return parts.join('')
}

/** The whole file as JSON. A cut-off file is no JSON. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readWholeText(path)
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandFault('not-json', `${path} is not whole JSON: was it cut off? Nothing was changed`)
  }
}

function checkedText(text: string, path: string): string {
  if (text.includes('\0')) throw notText(path)
  return text
}

function notText(path: string): CommandFault {
  return new CommandFault(
    'not-utf8',
    `${path} is not UTF-8 text: save it as CSV UTF-8, or unpack it first. Nothing was changed`,
  )
}

function asCommandFault(fault: unknown, path: string): unknown {
  const code = (fault as { code?: string }).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CommandFault('no-such-file', `There is no file ${path}`)
  if (code === 'EISDIR') return new CommandFault('is-a-folder', `${path} is a folder: name the files in it`)
  if (code === 'EACCES' || code === 'EPERM')
    return new CommandFault('not-readable', `${path} may not be read: check its permissions`)
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return notText(path)
  return fault
}

import { unzipSync } from 'fflate'

export type Entry = { path: string; bytes: Uint8Array }

/** Every entry by the list at the end of the zip; one whose name stands there twice comes twice. Throws where it is no zip that can be read. */
export function readZip(bytes: Uint8Array): Entry[] {
  const names: string[] = []
  const files = unzipSync(bytes, {
    filter: file => {
      names.push(file.name)
      return true
    },
  })
  return names.map(path => ({ path, bytes: files[path]! }))
}

import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** The same for every file of every bundle, wherever the machine stands, since it has no offset: the same case gives the same bytes. */
const MTIME = '1980-01-01T00:00:00'
const TEXT_LEVEL = 6

/** A zip that is written as it is read: never whole in memory. Texts are made smaller, documents go in as they are. */
export type ZipWriter = {
  text: (path: string, bytes: Uint8Array) => void
  /** `last` with the last piece. */
  begin: (path: string) => (bytes: Uint8Array, last: boolean) => void
  end: () => void
}

/** `out` is given each piece in its order. */
export function zipWriter(out: (bytes: Uint8Array) => void): ZipWriter {
  const zip = new Zip((fault, bytes) => {
    if (fault) throw fault
    if (bytes.length > 0) out(bytes)
  })
  return {
    text: (path, bytes) => {
      const file = new ZipDeflate(path, { level: TEXT_LEVEL })
      file.mtime = MTIME
      zip.add(file)
      file.push(bytes, true)
    },
    begin: path => {
      const file = new ZipPassThrough(path)
      file.mtime = MTIME
      zip.add(file)
      return (bytes, last) => file.push(bytes, last)
    },
    end: () => zip.end(),
  }
}

/** What a person could have typed: no control character but a tab, a new line, a form feed. */
const ODD = /[^\P{Cc}\t\n\r\f]|[\uFFFE\uFFFF]/u

/** Is it all text in UTF-8? Asked piece by piece; a letter may be cut in two by the end of a piece. */
export function textLook(): { take(bytes: Uint8Array): void; isText(): boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = true
  const look = (decode: () => string) => {
    if (!text) return
    try {
      text = !ODD.test(decode())
    } catch {
      text = false
    }
  }
  return {
    take: bytes => look(() => decoder.decode(bytes, { stream: true })),
    isText: () => {
      look(() => decoder.decode())
      return text
    },
  }
}

import { randomUUID } from 'node:crypto'
import type { Agent } from 'node:http'
import { askOnce, type Reply, withRetries } from './api.port.ts'

/** Somebody's browser on the pages themselves, without JavaScript: it keeps cookies and follows nothing. `body` is the page. */
export type Browser = {
  get(path: string): Promise<Page>
  form(path: string, fields: Readonly<Record<string, string>>): Promise<Page>
  /** A form with one file of text in it. */
  send(path: string, fields: Readonly<Record<string, string>>, file: { name: string; text: string }): Promise<Page>
}
export type Page = Reply & { location: string | undefined }

const PHONE = 'Mozilla/5.0 (Linux; Android 14) Mobile'

export function openBrowser(origin: string, agent: Agent): Browser {
  const cookies = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST', path: string, type?: string, payload?: string | Buffer): Promise<Page> => {
    const headers = {
      'user-agent': PHONE,
      'sec-fetch-site': 'same-origin',
      ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
      ...(type ? { 'content-type': type } : {}),
    }
    const answer = await withRetries(() => askOnce(new URL(path, origin), agent, method, headers, payload))
    for (const line of answer.cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (!name) continue
      if (value && !/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.set(name, value)
      else cookies.delete(name)
    }
    return answer
  }
  return {
    get: path => ask('GET', path),
    form: (path, fields) =>
      ask(
        'POST',
        path,
        'application/x-www-form-urlencoded',
        `${new URLSearchParams({ _once: randomUUID(), ...fields })}`,
      ),
    send: (path, fields, { name, text }) => {
      const mark = `----${randomUUID()}`
      const part = (head: string, value: string) =>
        `--${mark}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`
      const parts = Object.entries({ _once: randomUUID(), ...fields }).map(([key, value]) =>
        part(`name="${key}"`, value),
      )
      const file = part(`name="file"; filename="${name}"\r\nContent-Type: text/plain`, text)
      return ask(
        'POST',
        path,
        `multipart/form-data; boundary=${mark}`,
        Buffer.from(`${parts.join('')}${file}--${mark}--\r\n`),
      )
    },
  }
}

import { type AddressInfo, createServer, type Socket } from 'node:net'

/** How the mail server behaves. 'cut' takes the message and hangs up before it says so. */
export type MailMood =
  | 'well'
  | 'no-such-mailbox'
  | 'greylist'
  | 'refuses-message'
  | 'later-for-message'
  | 'cut'
  | 'cut-in-the-midst'
  | 'wants-tls'
  | 'wants-sign-in'
export type Mailed = { from: string; to: string[]; data: string }

const ANSWERS: Partial<Record<MailMood, Record<string, string>>> = {
  'no-such-mailbox': { RCPT: '550 5.1.1 No such mailbox' },
  greylist: { RCPT: '450 4.7.1 Greylisted, come back later' },
  'wants-tls': { MAIL: '530 5.7.0 Must issue a STARTTLS command first' },
  'wants-sign-in': { MAIL: '530 5.7.0 Authentication required' },
  'refuses-message': { END: '554 5.7.1 Message refused' },
  'later-for-message': { END: '451 4.3.0 Try again later' },
}

/** A small mail server on this machine: it speaks as much of RFC 5321 as a client needs, and keeps each message that it was given whole. */
export async function stubSmtp() {
  const kept: Mailed[] = []
  const sockets = new Set<Socket>()
  let mood: MailMood = 'well'
  let calls = 0
  const server = createServer(socket => {
    calls += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    speak(socket, () => mood, kept)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    kept,
    calls: () => calls,
    is: (now: MailMood) => {
      mood = now
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>(done => server.close(() => done()))
    },
  }
}

function speak(socket: Socket, mood: () => MailMood, kept: Mailed[]): void {
  let now: Mailed = { from: '', to: [], data: '' }
  let inData = false
  let text = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  const asked = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    const answer = ANSWERS[mood()]?.[verb]
    if (answer) return say(answer)
    if (verb === 'EHLO') return say('250-local.example\r\n250 8BITMIME')
    if (verb === 'STAR') return say('502 5.5.1 No such command')
    if (verb === 'MAIL') now = { from: inAngles(line), to: [], data: '' }
    if (verb === 'RCPT') now.to.push(inAngles(line))
    if (verb === 'QUIT') return socket.end('221 Bye\r\n')
    if (verb !== 'DATA') return say('250 OK')
    inData = true
    return say('354 End with a point on a line of its own')
  }
  const ended = (data: string) => {
    inData = false
    const answer = ANSWERS[mood()]?.END
    if (answer) return say(answer)
    kept.push({ ...now, data: data.replace(/^\./gm, '') })
    if (mood() === 'cut') return socket.destroy()
    say('250 2.0.0 Taken')
  }
  say('220 local.example ESMTP')
  socket.on('data', piece => {
    text += piece.toString('utf8')
    for (;;) {
      if (inData && mood() === 'cut-in-the-midst') return socket.destroy()
      const end = text.indexOf(inData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const whole = text.slice(0, end)
      text = text.slice(end + (inData ? 5 : 2))
      if (inData) ended(whole)
      else asked(whole)
    }
  })
}

const inAngles = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? ''

import { crc32, deflateSync } from 'node:zlib'

/** A made-up picture (a door in its frame), as a PNG. */
export function madePicture(width = 640, height = 480): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const door = x > width * 0.3 && x < width * 0.62 && y > height * 0.18
      const knob = (x - width * 0.57) ** 2 + (y - height * 0.6) ** 2 < 90
      const colour = knob ? [225, 190, 90] : door ? [110, 72, 48] : [214 - y / 8, 220 - y / 8, 226 - y / 10]
      rows.set(colour.map(Math.round), y * (1 + width * 3) + 1 + x * 3)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, part('IHDR', head), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))])
}

function part(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(body.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}

// Unpacks WOFF 1 fonts into TrueType without touching a table, and reads which characters they have.
// Layout: https://www.w3.org/TR/WOFF/
import { inflateSync } from 'node:zlib'

const aligned = length => (length + 3) & ~3

export function woffToTtf(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF 1 font.')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => unpack(woff, 44 + i * 20))
  const header = Buffer.alloc(12 + tables.length * 16)
  woff.copy(header, 0, 4, 8)
  writeSearchFields(header, tables.length)

  let offset = header.length
  tables.forEach(({ tag, checksum, data, length }, i) => {
    const entry = 12 + i * 16
    header.write(tag, entry, 'latin1')
    header.writeUInt32BE(checksum, entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(length, entry + 12)
    offset += data.length
  })
  return Buffer.concat([header, ...tables.map(table => table.data)])
}

function unpack(woff, entry) {
  const [offset, packedLength, length, checksum] = [4, 8, 12, 16].map(at => woff.readUInt32BE(entry + at))
  const packed = woff.subarray(offset, offset + packedLength)
  const data = Buffer.alloc(aligned(length));
  (packedLength < length ? inflateSync(packed) : packed).copy(data)
  return { tag: woff.toString('latin1', entry, entry + 4), checksum, data, length }
}

function writeSearchFields(header, count) {
  const power = Math.floor(Math.log2(count))
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(16 * 2 ** power, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(16 * (count - 2 ** power), 10)
}

/** True for a character of the basic plane that the font maps to a glyph (cmap format 4). */
export function hasGlyph(ttf, character) {
  const code = character.charCodeAt(0)
  const table = formatFour(ttf)
  const doubled = table.readUInt16BE(6)
  for (let i = 0; i < doubled; i += 2) {
    const end = table.readUInt16BE(14 + i)
    const start = table.readUInt16BE(16 + doubled + i)
    if (code >= start && code <= end) return glyphIn(table, doubled, i, code - start, code) !== 0
  }
  return false
}

function glyphIn(table, doubled, i, distance, code) {
  const delta = table.readUInt16BE(16 + 2 * doubled + i)
  const rangeAt = 16 + 3 * doubled + i
  const range = table.readUInt16BE(rangeAt)
  if (range === 0) return (code + delta) & 0xffff
  return table.readUInt16BE(rangeAt + range + 2 * distance)
}

function formatFour(ttf) {
  const tables = Array.from({ length: ttf.readUInt16BE(4) }, (_, i) => 12 + i * 16)
  const cmap = ttf.subarray(ttf.readUInt32BE(tables.find(at => ttf.toString('latin1', at, at + 4) === 'cmap') + 8))
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(8 + i * 8)))
  const found = subtables.find(subtable => subtable.readUInt16BE(0) === 4)
  if (!found) throw new Error('The font has no character map of format 4.')
  return found
}

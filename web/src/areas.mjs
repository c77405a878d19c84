// Polygons for matching: which country, which admin-1 unit is a point in?
import { geoJson, write } from './files.mjs'
import { countryProperties } from './map.mjs'
import { countryByIso2, languages, nameProperties } from './names.mjs'

/** Writes both files and hands the admin-1 areas on, for placing the gazetteer. */
export function writeAreas(shapes, units, territories) {
  const countries = shapes['match-countries'].features.map(({ properties: { key }, geometry }) =>
    ({ properties: countryProperties(territories.get(key)), geometry }))
  const unitById = new Map(units.map(unit => [unit.unit.adm1_code, unit]))
  const admin1 = shapes['match-admin1'].features.map(({ properties: { id }, geometry }) =>
    ({ properties: admin1Properties(unitById.get(id)), geometry }))

  const byCode = (a, b) => sortKey(a.properties) < sortKey(b.properties) ? -1 : 1
  write('reference/country-areas.geojson.gz', geoJson(countries.sort(byCode)))
  write('reference/admin1-areas.geojson.gz', geoJson(admin1.sort(byCode)))
  return admin1
}

/** One entry per country or undetermined territory, with names for those that have no ISO code. */
export function territoriesOf(units) {
  return new Map(units.map(({ unit, territory }) =>
    [territory.key, { ...territory, names: territory.names ?? namesOf(unit, territory.key) }]))
}

function admin1Properties({ unit, territory: { iso2, key, claimedBy, names } }) {
  const country = countryByIso2.get(iso2)
  const properties = {
    id: unit.adm1_code, code: isoCode(unit), iso2, iso3: country?.iso3 ?? null,
    ...nameProperties(names ?? namesOf(unit, country?.names.en ?? key)),
  }
  return claimedBy.length ? { ...properties, claimed_by: claimedBy.join(' ') } : properties
}

function namesOf(unit, otherwise) {
  const fallback = unit.name_en || unit.name || unit.gn_name || otherwise
  return Object.fromEntries(languages.map(language => [language, unit[`name_${language}`] || fallback]))
}

/** The source marks codes it made up with -99, X0 or a tilde: those are no ISO 3166-2 codes. */
const isoCode = ({ iso_3166_2: code }) => /^[A-Z]{2}-(?!X\d)[A-Z0-9]{1,3}$/.test(code) ? code : null

const sortKey = ({ iso2, code, id, name_en: name }) => [iso2 ?? '~', code ?? '~', id ?? name].join(' ')

// The list of countries, with a point for the label and the time zone most people look for.
import { tsv, write } from './files.mjs'
import { countries, nameProperties, languages } from './names.mjs'

const columns = ['iso2', 'iso3', 'numeric', ...languages.map(language => `name_${language}`), 'aliases',
  'lon', 'lat', 'continent', 'time_zone', 'capital_geoname_id']

export function writeCountries(shapes, places) {
  const points = new Map(shapes.labels.features.map(({ properties, geometry }) =>
    [properties.key, geometry.coordinates]))
  const seats = seatsOf(places)
  write('reference/countries.tsv.gz', tsv(columns, countries.map(country => {
    const seat = seats.get(country.iso2)
    const [lon, lat] = points.get(country.iso2) ?? [seat?.lon, seat?.lat]
    return {
      ...country, ...nameProperties(country.names), aliases: country.aliases.join('|'), lon, lat,
      time_zone: seat?.time_zone, capital_geoname_id: seat?.feature_code === 'PPLC' ? seat.geoname_id : '',
    }
  })))
}

/** The capital of each country, or its largest place. */
function seatsOf(places) {
  const weight = place => (place.feature_code === 'PPLC' ? 1e10 : 0) + place.population
  const seats = new Map()
  for (const place of places) {
    const seat = seats.get(place.iso2)
    if (!seat || weight(place) > weight(seat)) seats.set(place.iso2, place)
  }
  return seats
}

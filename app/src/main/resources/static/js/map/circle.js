// Circles on the globe. Mean radius of the Earth in kilometres (IUGG).
const EARTH = 6371.0088;
const radians = (degrees) => (degrees * Math.PI) / 180;
const degrees = (angle) => (angle * 180) / Math.PI;

export function kilometres([fromLongitude, fromLatitude], [toLongitude, toLatitude]) {
  const high = radians(toLatitude - fromLatitude) / 2;
  const wide = radians(toLongitude - fromLongitude) / 2;
  const half = Math.sin(high) ** 2 + Math.cos(radians(fromLatitude)) * Math.cos(radians(toLatitude)) * Math.sin(wide) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}

export function circle([longitude, latitude], radius, corners = 64) {
  const far = radius / EARTH;
  const high = radians(latitude);
  const ring = [];
  for (let at = 0; at <= corners; at++) {
    const bearing = (2 * Math.PI * (at % corners)) / corners;
    const top = Math.asin(Math.sin(high) * Math.cos(far) + Math.cos(high) * Math.sin(far) * Math.cos(bearing));
    const aside = Math.atan2(Math.sin(bearing) * Math.sin(far) * Math.cos(high), Math.cos(far) - Math.sin(high) * Math.sin(top));
    ring.push([Number((longitude + degrees(aside)).toFixed(5)), Number(degrees(top).toFixed(5))]);
  }
  return { type: 'Polygon', coordinates: [ring] };
}

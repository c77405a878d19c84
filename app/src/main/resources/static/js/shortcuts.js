// Single keys while no field has the focus: "/" search, "?" help, "g h" home and so on, "j" and "k"
// through the rows of a list (table[data-rows] or [data-rows] li), Enter opens. Elements may name a
// key of their own with data-key. Switched off in the user's menu (WCAG 2.2, 2.1.4).
const PLACES = { h: '/', a: '/alerts', c: '/headcounts', p: '/people', t: '/trips', m: '/#map' };
let afterG = 0;

const typing = (target) => target.closest('input, select, textarea, [contenteditable], .maplibregl-canvas');

const rows = () => [...document.querySelectorAll('[data-rows] :is(tbody tr, li)')];

function step(by) {
  const all = rows();
  const now = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, now + by))];
  const link = next?.querySelector('a, button');
  link?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function press(key) {
  const own = [...document.querySelectorAll('[data-key]')].find((element) => element.dataset.key === key);
  if (own) {
    if (own.matches('input, select, textarea')) own.focus();
    else own.click();
    return true;
  }
  if (key === 'j' || key === 'k') return step(key === 'j' ? 1 : -1), true;
  if (key === '?') return location.assign('/help'), true;
  return false;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === 'g') {
    afterG = Date.now();
  } else if (Date.now() - afterG < 1500 && PLACES[event.key]) {
    event.preventDefault();
    location.assign(PLACES[event.key]);
  } else if (press(event.key)) {
    event.preventDefault();
  }
});

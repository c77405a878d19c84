// The clocks of the status bar tick: UTC to the second, the reader's own time to the minute.
const utc = () => document.querySelector('[data-clock="utc"]');
const local = () => document.querySelector('[data-clock="local"]');
const language = document.documentElement.lang;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
const city = zone.split('/').pop().replaceAll('_', ' ');
const minutes = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function tick() {
  const now = new Date();
  if (utc()) utc().textContent = `${now.toISOString().slice(11, 19)}Z`;
  if (local() && zone && zone !== 'UTC') local().textContent = `${minutes.format(now)} ${city}`;
  setTimeout(tick, 1000 - now.getMilliseconds());
}

tick();

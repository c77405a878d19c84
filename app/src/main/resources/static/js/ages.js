// Ages stay true on a screen that is left open: every <time data-age> is counted again twice a minute.
const [now, minute, hour, day] = (document.body.dataset.ageUnits ?? 'now|min|h|d').split('|');

function words(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return now;
  if (minutes < 60) return `${minutes} ${minute}`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return `${Math.floor(hours / 24)} ${day}`;
  return minutes % 60 ? `${hours} ${hour} ${minutes % 60} ${minute}` : `${hours} ${hour}`;
}

setInterval(() => {
  for (const time of document.querySelectorAll('time[data-age]')) {
    time.textContent = words(Date.now() - Date.parse(time.dateTime));
  }
}, 30_000);

// The form for an alert by hand: a drawn shape chooses its kind, typing a place or corners chooses
// theirs, and each time in UTC is also told in the clock of this computer.
const form = document.querySelector('[data-map-draw]')?.form;

function choose(kind) {
  const radio = form.querySelector(`[name="where.kind"][value="${kind}"]`);
  if (radio) radio.checked = true;
}

function chosen(kind) {
  return form.querySelector(`[name="where.kind"][value="${kind}"]`)?.checked;
}

function tellLocal(input) {
  const target = form.querySelector(`[data-local-of="${input.id}"]`);
  if (!target) return;
  const moment = input.value ? new Date(`${input.value}Z`) : null;
  const options = { dateStyle: 'medium', timeStyle: 'short' };
  const language = document.documentElement.lang;
  target.textContent = moment && !Number.isNaN(moment.getTime())
    ? `${moment.toLocaleString(language, options)} (${Intl.DateTimeFormat().resolvedOptions().timeZone})`
    : '';
}

if (form) {
  const drawn = form.querySelector('[data-map-draw]');
  drawn.addEventListener('map:drawn', (event) => choose(event.detail?.centre ? 'CIRCLE' : 'POLYGON'));
  form.querySelector('#corners')?.addEventListener('input', () => choose('POLYGON'));
  for (const id of ['latitude', 'longitude']) form.querySelector(`#${id}`)?.addEventListener('input', () => choose('CIRCLE'));
  form.querySelector('#place')?.addEventListener('input', () => { if (chosen('POLYGON')) choose('PLACE'); });
  for (const input of form.querySelectorAll('[data-utc]')) {
    input.addEventListener('input', () => tellLocal(input));
    tellLocal(input);
  }
}

// One key for one outcome: while the focus is in a row of a list, a digit presses the row's button
// with that data-row-key. Loaded only where single-key shortcuts are on.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, select, textarea, [contenteditable]')) return;
  const row = event.target.closest('[data-rows] :is(tr, li)');
  const button = row?.querySelector(`[data-row-key="${CSS.escape(event.key)}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

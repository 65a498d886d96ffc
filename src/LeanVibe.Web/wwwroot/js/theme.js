// Chooses light or dark before the first paint: what the person chose, else what the system says.
(() => {
  const stored = () => { try { return localStorage.getItem('theme'); } catch { return null; } };
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => { document.documentElement.dataset.theme = stored() ?? (system.matches ? 'dark' : 'light'); };
  apply();
  system.addEventListener('change', apply);

  // Going on to another page of forms takes the attribute away: it is set again before that page is painted, and nothing fades from one theme to the other.
  const root = document.documentElement;
  new MutationObserver(() => {
    if (root.dataset.theme) return;
    root.classList.add('still');
    apply();
    requestAnimationFrame(() => requestAnimationFrame(() => root.classList.remove('still')));
  }).observe(root, { attributes: true, attributeFilter: ['data-theme'] });

  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-theme-toggle]');
    if (!button) return;
    const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    try { localStorage.setItem('theme', next); } catch { /* A browser without storage forgets the choice. */ }
    apply();
  });

  // Copies the text of data-copy and says so for two seconds.
  document.addEventListener('click', async event => {
    const button = event.target.closest?.('[data-copy]');
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.dataset.copied = '';
    setTimeout(() => delete button.dataset.copied, 2000);
  });
})();

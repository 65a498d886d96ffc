// Keeps what is being typed until it is sent, in this tab alone: a lost connection or a page loaded again loses no word.
// A box with data-draft is kept under that key; once its words were taken, the page gives it another.
(() => {
  const key = box => `draft/${box.dataset.draft}`;

  document.addEventListener('input', event => {
    const box = event.target.closest?.('[data-draft]');
    if (!box) return;
    try { sessionStorage.setItem(key(box), box.value); } catch { /* A browser without storage keeps nothing. */ }
  });

  const restore = box => {
    let kept = null;
    try { kept = sessionStorage.getItem(key(box)); } catch { /* Nothing was kept. */ }
    if (!kept || box.value) return;
    box.value = kept;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };

  new MutationObserver(changes => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) node.querySelectorAll('[data-draft]').forEach(restore);
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
})();

// Says once a minute that a person types or clicks: a live page sends no requests of its own, and a session that nobody uses ends.
(() => {
  let said = Date.now();
  const say = () => {
    if (Date.now() - said < 60000) return;
    said = Date.now();
    fetch('/healthz', { cache: 'no-store' }).catch(() => { /* The page itself says when the platform is away. */ });
  };
  for (const what of ['keydown', 'pointerdown']) document.addEventListener(what, say, { capture: true, passive: true });
})();

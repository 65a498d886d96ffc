export const SkipLink = () => <a href="#content" className="sr-only z-50 rounded-control bg-brand px-4 py-2 text-on-brand focus:not-sr-only focus:fixed focus:top-3 focus:left-3">Skip to content</a>

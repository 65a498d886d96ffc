/** The width that every part of the site shares; the character says how wide and how far from the edge. */
export const shell = 'mx-auto w-full max-w-[var(--shell)] px-5 sm:px-[var(--shell-edge)]'

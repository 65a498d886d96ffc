/** The width that every part of the site shares. */
export const shell = 'mx-auto w-full max-w-7xl px-5 sm:px-8'

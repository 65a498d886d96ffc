// The tests of all blocks run in one file, so that the browser they need is set up once.
import.meta.glob('./blocks/*.tsx', { eager: true })

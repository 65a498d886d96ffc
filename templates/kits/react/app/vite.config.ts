import { existsSync } from 'node:fs'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const api = process.env.API_URL ?? 'http://localhost:5080'

/** The upright latin fonts arrive with the page, not after its styles. */
const preloadFonts: Plugin = {
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => Object.keys(bundle).filter((file) => /-latin-(wght|opsz|standard)-normal-.*\.woff2$/.test(file)).sort()
      .map((file) => ({ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` }, injectTo: 'head' as const })),
  },
}

const icons = 'node_modules/lucide-react/dist/esm/icons'
const fileOf = (icon: string) => icon.replace(/Icon$/, '').replace(/([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])|([A-Za-z])(?=\d)/g, '$&-').toLowerCase()

/** Icons are taken from files of their own: their index names two thousand, and reading it takes longer than all else. */
const iconsAlone: Plugin = {
  name: 'icons-alone',
  enforce: 'pre',
  transform: {
    filter: { id: /\.tsx?$/, code: 'lucide-react' },
    handler: (code) => code.replace(/^import \{([\w\s,]+)\} from 'lucide-react'$/gm, (whole, names: string) => {
      const files = names.split(',').map((name) => name.trim()).filter(Boolean).map((name) => [name.split(' as ').at(-1), fileOf(name.split(' as ')[0]!)])
      return files.every(([, file]) => existsSync(`${icons}/${file}.mjs`)) ? files.map(([name, file]) => `import ${name} from 'lucide-react/icons/${file}'`).join('; ') : whole
    }),
  },
}

export default defineConfig({
  plugins: [iconsAlone, react(), tailwindcss(), preloadFonts],
  resolve: { alias: { '@': '/src' } },
  build: { outDir: process.env.WEB_OUT ?? '../server/src/HarvestTable.Api/wwwroot', emptyOutDir: true, chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': api } },
  test: {
    environment: 'happy-dom',
    globals: true,
    setupFiles: './tests/setup.ts',
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/main.tsx'], reporter: ['json-summary', 'text-summary'], reportsDirectory: 'coverage' },
  },
})

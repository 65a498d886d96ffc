import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const api = process.env.API_URL ?? 'http://localhost:5080'

export default defineConfig({
  plugins: [react(), tailwindcss()],
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

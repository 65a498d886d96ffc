#!/usr/bin/env node
// A product that answers quickly, and burns what it is asked to for some milliseconds: /burn/(what)/(milliseconds).
import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { Socket } from 'node:net'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { Worker, isMainThread, workerData } from 'node:worker_threads'

const burn = {
  cpu: end => { while (Date.now() < end) createHash('sha256').update('burn').digest() },
  memory: async end => {
    const held = []
    while (Date.now() < end) {
      if (held.length < 60) held.push(Buffer.alloc(1 << 20))
      for (const block of held) block.fill(Date.now() & 255)
      await new Promise(setImmediate)
    }
  },
  disk: end => {
    const [file, block] = [`${process.env.Uploads__Folder}/burn-${randomBytes(4).toString('hex')}`, Buffer.alloc(4 << 20, 1)]
    while (Date.now() < end) {
      const open = openSync(file, 'w')
      for (let i = 0; i < 4; i++) writeSync(open, block)
      fsyncSync(open)
      closeSync(open)
    }
    rmSync(file, { force: true })
  },
  connections: async (end, port, host) => {
    const ask = `GET / HTTP/1.1\r\nHost: ${host}\r\nAccept: application/json\r\n\r\n`
    const open = Array.from({ length: 60 }, () => {
      const socket = new Socket()
      socket.on('error', () => {})
      socket.on('data', () => { if (Date.now() < end) socket.write(ask) })
      socket.connect(port, '127.0.0.1', () => socket.write(ask))
      return socket
    })
    while (Date.now() < end) await new Promise(done => setTimeout(done, 50))
    open.forEach(socket => socket.destroy())
  },
}

if (isMainThread) {
  process.on('SIGTERM', () => process.exit(0))
  createServer(async (request, response) => {
    const [, what, kind, ms] = request.url.split('/')
    if (what === 'burn') {
      const [host, port] = request.headers.host.split(':')
      const data = { kind, end: Date.now() + Number(ms), host, port: Number(port) }
      await Promise.all(Array.from({ length: 4 }, () => new Promise(done => new Worker(new URL(import.meta.url), { workerData: data }).on('exit', done).on('error', done))))
    }
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ sum: createHash('sha256').update(request.url.repeat(100)).digest('hex') }))
  }).listen(new URL(process.env.ASPNETCORE_URLS).port, '127.0.0.1')
} else {
  await burn[workerData.kind](workerData.end, workerData.port, workerData.host)
}

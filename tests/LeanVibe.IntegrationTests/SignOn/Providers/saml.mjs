// A real SAML 2.0 identity provider: node saml.mjs CERTIFICATE KEY OUR_CERTIFICATE ACS, the first three as PEM.
// Says its address on the first line. Whoever signs in is who they say: "ada@cedar.example". It refuses requests that are not signed with our key.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import samlp from 'samlp';

const [cert, key, signingCert, acs] = process.argv.slice(2);
const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const profileMapper = (user) => ({
  getClaims: () => ({ email: user.email, name: user.email.split('@')[0], groups: ['builders', 'others'] }),
  getNameIdentifier: () => ({ nameIdentifier: `id of ${user.email}`, nameIdentifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' }),
});

const server = createServer((request, response) => {
  const address = `http://localhost:${server.address().port}`;
  const url = new URL(request.url, address);
  const query = Object.fromEntries(url.searchParams);
  response.setHeader('Content-Type', 'text/html');
  if (!query.email) {
    const hidden = Object.entries(query).map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`).join('');
    response.end(`<!doctype html><title>Provider</title><form>${hidden}<input name="email" placeholder="Who are you?"><button>Sign-in</button></form>`);
    return;
  }

  const answer = Object.assign(response, { set: () => {}, send: (text) => response.end(String(text)) });
  samlp.auth({
    issuer: `${address}/metadata`, cert, key, signingCert, destination: acs, recipient: acs, profileMapper,
    lifetimeInSeconds: 300, getPostURL: (audience, dom, _, done) => done(null, acs), getUserFromRequest: () => ({ email: query.email }),
  })({ method: 'GET', query, originalUrl: request.url, headers: request.headers }, answer, (error) => {
    response.statusCode = 400;
    response.end(`refused: ${escape(String(error))}`);
  });
});

server.listen(0, 'localhost', () => console.log(`http://localhost:${server.address().port}`));
createInterface({ input: process.stdin }).on('close', () => process.exit());

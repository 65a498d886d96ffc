// A real OpenID Connect provider: node oidc.mjs CLIENT SECRET REDIRECT...
// Says its issuer on the first line. Whoever signs in is who they say: "ada@cedar.example". A line "roll" on its input rolls the keys over.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Provider } from 'oidc-provider';

// Its notices are no answers.
console.info = console.warn = console.error;

const [client, secret, ...redirects] = process.argv.slice(2);
let provider;
const server = createServer((request, response) => provider.callback()(request, response));

const key = () => ({ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomUUID() });

const open = () => new Provider(`http://localhost:${server.address().port}`, {
  jwks: { keys: [key()] },
  cookies: { keys: ['of a test'] },
  clients: [{ client_id: client, client_secret: secret, redirect_uris: redirects, grant_types: ['authorization_code'], response_types: ['code'] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
  scopes: ['openid', 'email', 'profile'],
  conformIdTokenClaims: false,
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: true, name: id.split('@')[0], groups: ['builders'] }),
  }),
});

server.listen(0, 'localhost', () => {
  provider = open();
  console.log(provider.issuer);
});

createInterface({ input: process.stdin }).on('line', (line) => {
  if (line === 'roll') {
    provider = open();
    console.log('rolled');
  }
}).on('close', () => process.exit());

// An OpenID Connect provider for tests: npm's oidc-provider with one client and whoever types a name.
//
//   node provider.js            prints {"is":"listening","port":N}
//   {"redirect":"http://..."}   one line on standard input: where the hub wants people back; {"is":"ready"} follows
//
// Everybody may sign in with the password `loopback`; their subject is `person-NAME`, their user name NAME.
import http from 'node:http';
import readline from 'node:readline';
import Provider from 'oidc-provider';

const say = (fact) => process.stdout.write(`${JSON.stringify(fact)}\n`);
const form = (wrong) => `<!doctype html><html lang="en"><title>City sign-in</title><form method="post">
<p>${wrong ? 'Wrong.' : ''}</p><label>Name <input id="name" name="name"></label>
<label>Password <input id="word" name="word" type="password"></label><button id="go">Go</button></form></html>`;

const body = async (request) => {
  let text = '';
  for await (const piece of request) text += piece;
  return new URLSearchParams(text);
};

const made = (issuer, redirect) => new Provider(issuer, {
  clients: [{ client_id: 'hub', client_secret: 'loopback-secret', redirect_uris: [redirect] }],
  cookies: { keys: ['loopback'] },
  claims: { openid: ['sub'], profile: ['preferred_username', 'name'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  pkce: { required: () => true },
  interactions: { url: (_, interaction) => `/in/${interaction.uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id.slice(7), name: id }) }),
  loadExistingGrant: async (context) => {
    const grant = new context.oidc.provider.Grant({
      clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});

const server = http.createServer();
server.listen(0, '127.0.0.1', () => say({ is: 'listening', port: server.address().port }));

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const provider = made(`http://127.0.0.1:${server.address().port}`, JSON.parse(line).redirect);
  const others = provider.callback();
  server.removeAllListeners('request');
  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/in/')) return others(request, response);
    const sent = request.method === 'POST' ? await body(request) : new URLSearchParams();
    if (sent.get('word') === 'loopback') {
      return provider.interactionFinished(request, response, { login: { accountId: `person-${sent.get('name')}` } });
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    return response.end(form(request.method === 'POST'));
  });
  say({ is: 'ready' });
}).on('close', () => process.exit(0));

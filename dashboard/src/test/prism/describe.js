// X's description of its API, as Prism can use it: the edition the tests were written for, without the security of each
// operation, since Prism knows no OAuth 1.0a.
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');

const EDITION = '848b96987e99177169893f0266a1a0ae6ba3543cc3d8de3595096edc13a11c81';

const text = fs.readFileSync(process.argv[2]);
const found = crypto.createHash('sha256').update(text).digest('hex');
if (found !== EDITION) {
  console.error(`another edition of X's description than expected: ${found}`);
  process.exit(1);
}
const description = JSON.parse(text);
for (const path of Object.values(description.paths)) {
  for (const operation of Object.values(path)) {
    delete operation.security;
  }
}
fs.writeFileSync('x.json', JSON.stringify(description));

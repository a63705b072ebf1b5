// An SMSC for tests, on npm's smpp: somebody else's reading of SMPP 3.4, so that the hub is not only tried against
// itself. A test starts it, writes one JSON object a line to its standard input and reads one a line from its output.
//
//   node smsc.js [--port 0] [--system-id hub] [--password secret]
//
// It listens on 127.0.0.1 and ends when its standard input ends. What it says:
//
//   {"is":"listening","port":40123}
//   {"is":"bound","as":"transceiver","systemId":"hub"}            as: transceiver, receiver or transmitter
//   {"is":"refused","as":"transceiver","systemId":"hub"}          wrong system id or password
//   {"is":"submitted","messageId":"1","from":"1771","to":"62800000001","text":"...","dataCoding":8,
//    "receiptAsked":true,"status":0,"reference":7,"part":1,"parts":2}   one submit_sm; the last three only when joined
//   {"is":"answered","id":"a","part":1,"parts":2,"status":0}      the hub's deliver_sm_resp to one part of "deliver"
//   {"is":"unanswered","id":"a","part":1,"parts":2}               the link closed before the hub answered it
//   {"is":"closed","systemId":"hub"}                              a link ended
//   {"is":"wrong","why":"..."}                                    a command it did not understand, or nobody is bound
//
// What it can be told ("?" = may be left out):
//
//   {"do":"deliver","id":"a","from":"62800000001","to":"1771","text":"...","coding"?:"gsm","join"?:"udh8",
//    "reference"?:7,"order"?:[2,1]}
//        An SMS from a citizen. coding: gsm (data coding 0), ascii (the same bytes, labelled 1), latin1 (3), ucs2 (8);
//        left out: gsm where the text allows it, else ucs2. Long text is cut into parts, joined by udh8, udh16, sar, or
//        sent whole as payload. order: which parts go, in which order; [2] leaves the first out, [1,1,2] repeats it.
//   {"do":"deliver","id":"b","from":"...","to":"...","hex":"ff00","dataCoding":8}      bytes as they are
//   {"do":"answer","status":88,"times":3}     the next 3 submit_sm are refused with this command status
//   {"do":"answer","silent":true,"times":1}   the next one is taken, reported, and never answered
//   {"do":"receipts","state":"DELIVRD"}       from now on every submit_sm that asks for a receipt gets this one, after
//                                             its answer; "first":true sends it before; "state":"" sends none (default)
//   {"do":"receipt","messageId":"1","state":"UNDELIV","bare"?:true}   one receipt; bare: text only, without the TLVs
//   {"do":"drop"}                             cuts every link, as a network does
//   {"do":"enquire"}                          sends enquire_link; says {"is":"alive"} for each answer
'use strict';

const readline = require('node:readline');
const { parseArgs } = require('node:util');
const smpp = require('smpp');

const { values: settings } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'system-id': { type: 'string', default: 'hub' },
    password: { type: 'string', default: 'secret' },
  },
});

const codings = {
  gsm: { dataCoding: 0, single: 160, part: 153, encode: (text) => smpp.encodings.ASCII.encode(text) },
  ascii: { dataCoding: 1, single: 160, part: 153, encode: (text) => smpp.encodings.ASCII.encode(text) },
  latin1: { dataCoding: 3, single: 140, part: 134, encode: (text) => Buffer.from(text, 'latin1') },
  ucs2: { dataCoding: 8, single: 140, part: 132, encode: (text) => Buffer.from(text, 'utf16le').swap16() },
};

// message_state of the TLV, by the word in a receipt's text
const states = { ENROUTE: 1, DELIVRD: 2, EXPIRED: 3, DELETED: 4, UNDELIV: 5, ACCEPTD: 6, UNKNOWN: 7, REJECTD: 8 };

const bound = new Map(); // session -> {as, systemId, number -> waiting part}
const submitted = new Map(); // message id -> {from, to}
let answers = []; // what the next submit_sm are answered with, when not with yes
let receipts = { state: '' };
let references = 0;

const say = (fact) => process.stdout.write(JSON.stringify(fact) + '\n');

// ---------------------------------------------------------------------------------------------------- links

const server = smpp.createServer((session) => {
  for (const as of ['transceiver', 'receiver', 'transmitter']) {
    session.on('bind_' + as, (pdu) => bind(session, as, pdu));
  }
  session.on('submit_sm', (pdu) => submit(session, pdu));
  session.on('enquire_link', (pdu) => session.send(pdu.response()));
  session.on('unbind', (pdu) => session.send(pdu.response(), undefined, () => session.close()));
  session.on('error', () => session.destroy());
  session.on('close', () => close(session));
});

function bind(session, as, pdu) {
  const systemId = pdu.system_id;
  if (systemId !== settings['system-id'] || pdu.password !== settings.password) {
    session.send(pdu.response({ command_status: smpp.ESME_RINVPASWD }));
    say({ is: 'refused', as, systemId });
    return;
  }
  session.send(pdu.response({ system_id: 'smsc' }));
  bound.set(session, { as, systemId, waiting: new Set() });
  say({ is: 'bound', as, systemId });
}

function close(session) {
  const link = bound.get(session);
  if (!link) return;
  bound.delete(session);
  for (const part of link.waiting) say({ is: 'unanswered', ...part });
  say({ is: 'closed', systemId: link.systemId });
}

function listening() {
  for (const [session, link] of bound) if (link.as !== 'transmitter') return session;
  throw new Error('nobody who receives is bound');
}

// ---------------------------------------------------------------------------------------------------- from the hub

function submit(session, pdu) {
  const { status = 0, silent = false } = answers.shift() ?? {};
  const messageId = String(submitted.size + 1);
  const { text, join } = read(pdu);
  const message = { messageId, from: pdu.source_addr, to: pdu.destination_addr };
  const receiptAsked = (pdu.registered_delivery & 1) === 1;
  submitted.set(messageId, message);

  const receipt = () => status === 0 && receiptAsked && receipts.state && sendReceipt(message, receipts.state);
  if (receipts.first) receipt();
  if (!silent) session.send(pdu.response(status ? { command_status: status } : { message_id: messageId }));
  if (!receipts.first) receipt();
  say({ is: 'submitted', ...message, text, dataCoding: pdu.data_coding, receiptAsked, status, ...join });
}

function read(pdu) {
  const content = pdu.short_message.message.length ? pdu.short_message : (pdu.message_payload ?? pdu.short_message);
  const join = {};
  for (const element of content.udh ?? []) {
    const wide = element[0] === 0x08;
    if (element[0] !== 0x00 && !wide) continue;
    join.reference = wide ? element.readUInt16BE(2) : element[2];
    [join.parts, join.part] = wide ? [element[4], element[5]] : [element[3], element[4]];
  }
  if (pdu.sar_total_segments) {
    Object.assign(join, { reference: pdu.sar_msg_ref_num, part: pdu.sar_segment_seqnum, parts: pdu.sar_total_segments });
  }
  return { text: content.message.toString(), join };
}

function sendReceipt({ messageId, from, to }, state, bare = false) {
  const date = new Date().toISOString().replace(/\D/g, '').slice(2, 12);
  const text = `id:${messageId} sub:001 dlvrd:${state === 'DELIVRD' ? '001' : '000'} submit date:${date} `
    + `done date:${date} stat:${state} err:000 text:`;
  const facts = bare ? {} : { receipted_message_id: messageId, message_state: states[state] };
  listening().deliver_sm({
    source_addr: to, destination_addr: from, esm_class: 0x04, data_coding: 0, short_message: Buffer.from(text), ...facts,
  });
}

// ---------------------------------------------------------------------------------------------------- to the hub

function deliver(order) {
  const session = listening();
  const parts = order.hex === undefined ? cut(order) : [asIs(order)];
  for (const number of order.order ?? parts.map((_, index) => index + 1)) {
    const part = { id: order.id, part: number, parts: parts.length };
    const { waiting } = bound.get(session);
    waiting.add(part);
    session.deliver_sm({ source_addr: order.from, destination_addr: order.to, ...parts[number - 1] }, (answer) => {
      waiting.delete(part);
      say({ is: 'answered', ...part, status: answer.command_status });
    });
  }
}

function asIs({ hex, dataCoding = 0 }) {
  return { data_coding: dataCoding, short_message: Buffer.from(hex, 'hex') };
}

function cut({ text, coding, join = 'udh8', reference = ++references }) {
  const { dataCoding, single, part, encode } = codings[coding ?? (smpp.encodings.ASCII.match(text) ? 'gsm' : 'ucs2')];
  const whole = encode(text);
  if (join === 'payload') return [{ data_coding: dataCoding, short_message: '', message_payload: whole }];
  if (whole.length <= single) return [{ data_coding: dataCoding, short_message: whole }];
  const pieces = slices(text, part, encode);
  return pieces.map((piece, index) => {
    const count = pieces.length;
    if (join === 'sar') {
      const sar = { sar_msg_ref_num: reference, sar_segment_seqnum: index + 1, sar_total_segments: count };
      return { data_coding: dataCoding, short_message: piece, ...sar };
    }
    const header = join === 'udh16'
      ? [6, 0x08, 4, reference >> 8, reference & 0xff, count, index + 1]
      : [5, 0x00, 3, reference & 0xff, count, index + 1];
    return { data_coding: dataCoding, esm_class: 0x40, short_message: Buffer.concat([Buffer.from(header), piece]) };
  });
}

// never inside a character
function slices(text, size, encode) {
  const pieces = [[]];
  for (const character of text) {
    const last = pieces[pieces.length - 1];
    if (encode(last.join('') + character).length <= size) last.push(character);
    else pieces.push([character]);
  }
  return pieces.map((characters) => encode(characters.join('')));
}

// ---------------------------------------------------------------------------------------------------- orders

const orders = {
  deliver,
  answer: ({ times = 1, ...answer }) => { answers = answers.concat(Array(times).fill(answer)); },
  receipts: (wanted) => { receipts = wanted; },
  receipt: ({ messageId, state, bare }) => sendReceipt(submitted.get(messageId), state, bare),
  drop: () => { for (const session of bound.keys()) session.destroy(); },
  enquire: () => { for (const session of bound.keys()) session.enquire_link(() => say({ is: 'alive' })); },
};

readline.createInterface({ input: process.stdin })
  .on('line', (line) => {
    try {
      const order = JSON.parse(line);
      if (!Object.hasOwn(orders, order.do)) throw new Error(`no such order: ${order.do}`);
      orders[order.do](order);
    } catch (problem) {
      say({ is: 'wrong', why: problem.message });
    }
  })
  .on('close', () => process.exit(0));

server.listen(Number(settings.port), '127.0.0.1', () => say({ is: 'listening', port: server.address().port }));

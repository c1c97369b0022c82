// A shop on wechatpay-axios-plugin: takes a JSON line for each thing to do, and prints one with what came of it.
// The variables are those of `sandbox.env`.
'use strict';

const { readFileSync } = require('fs');
const { createInterface } = require('readline');
const { Aes, Formatter, Rsa, Wechatpay } = require('wechatpay-axios-plugin');

const mchid = process.env.WXPAY_MCHID;
const certs = Object.fromEntries(process.env.WXPAY_PLATFORM_KEYS.split(',').map((entry) => {
  const [serial, path] = entry.split('=');
  return [serial, readFileSync(path)];
}));
const pay = new Wechatpay({
  baseURL: process.env.WXPAY_ORIGIN,
  mchid,
  serial: process.env.WXPAY_SERIAL_NO,
  privateKey: readFileSync(process.env.WXPAY_PRIVATE_KEY),
  certs,
});

const actions = {
  create: ({ amount, ...given }) => pay.v3.pay.transactions.native.post({
    appid: 'wxd678efh567hg6787', mchid, description: '茶 & 100 % ✓', amount: { total: amount }, ...given,
  }),
  query: ({ out_trade_no }) => pay.v3.pay.transactions.outTradeNo._out_trade_no_.get({ params: { mchid }, out_trade_no }),
  close: ({ out_trade_no }) => pay.v3.pay.transactions.outTradeNo._out_trade_no_.close.post({ mchid }, { out_trade_no }),
  refund: ({ amount, total, ...given }) => pay.v3.refund.domestic.refunds.post({
    amount: { refund: amount, total, currency: 'CNY' }, ...given,
  }),
};

function callback({ headers, body }) {
  const header = (name) => headers[`Wechatpay-${name}`];
  const message = Formatter.joinedByLineFeed(header('Timestamp'), header('Nonce'), body);
  if (!Rsa.verify(message, header('Signature'), Rsa.from(certs[header('Serial')], Rsa.KEY_TYPE_PUBLIC))) return null;
  const { resource: { ciphertext, nonce, associated_data }, ...event } = JSON.parse(body);
  const text = Aes.AesGcm.decrypt(ciphertext, process.env.WXPAY_APIV3_KEY, nonce, associated_data);
  return { ...event, resource: JSON.parse(text) };
}

async function answer({ todo, ...given }) {
  if (todo === 'callback') return callback(given);
  try {
    const { status, data } = await actions[todo](given);
    return { status, data: data || null };
  } catch (error) {
    // What does not verify has a code of its own; an error code is an answer, which this SDK does not verify.
    if (!error.response || error.code.startsWith('EV3')) return { error: error.code };
    return { status: error.response.status, data: error.response.data };
  }
}

(async () => {
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await answer(JSON.parse(line))));
  }
})();

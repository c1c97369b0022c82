// What the sandbox remembers: orders, refunds, transfers and the rest, with their history, and what can be done to them.

import { button, fill, make } from "./dom.js";
import { known, moment, say } from "./language.js";
import { Panes } from "./list.js";
import { chapter, onDemand, pill } from "./parts.js";
import { get, post } from "./server.js";

const GOOD = ["SUCCESS", "FINISHED", "DONE", "USER_PAID"];
const BAD = ["CLOSED", "PAYERROR", "ABNORMAL", "FAIL", "REVOKED", "CANCELLED"];

export class State {
  constructor(section, { act }) {
    this.act = act;
    this.kind = make("select", { onchange: () => this.load() });
    this.panes = new Panes(section, {
      label: "state",
      empty: "state.none",
      keyOf: (item) => `${item.kind}/${encodeURIComponent(item.number)}`,
      row,
      load: (key) => get(`record/${key}`),
      details: (shown) => this.details(shown),
      matches: (item) => [item.number, item.status, say(`kind.${item.kind}`), item.parent].join(" "),
      tools: [this.kind],
    });
  }

  async load() {
    const answer = await get(`records/${this.kind.value}`);
    this.kinds = answer.kinds;
    this.showKinds();
    this.panes.set(answer.records);
  }

  showKinds() {
    const chosen = this.kind.value;
    this.kind.setAttribute("aria-label", say("kind"));
    fill(
      this.kind,
      make("option", { value: "" }, say("kind.all")),
      (this.kinds ?? []).map(([kind, count]) => make("option", { value: kind }, `${say(`kind.${kind}`)} (${count})`)),
    );
    this.kind.value = chosen;
  }

  show() {
    this.showKinds();
    this.panes.show();
    this.panes.refresh();
  }

  details(shown) {
    return [
      make("h2", {}, say(`kind.${shown.kind}`), " ", shown.number),
      make(
        "p",
        { class: "summary" },
        statePill(shown.status),
        shown.amount && make("b", {}, money(shown.amount)),
        shown.parent && make("span", { class: "muted" }, say("record.parent", { number: shown.parent })),
      ),
      shown.actions.length > 0 && make("p", { class: "row" }, shown.actions.map((action) =>
        button(say(`action.${action}`), () => this.do(shown, action)))),
      shown.code_url && chapter(
        say("qr"),
        shown.qr
          ? make("img", { class: "qr", alt: say("qr.alt", { url: shown.code_url }), src: `/sandbox/qr/${shown.kind}/${encodeURIComponent(shown.number)}` })
          : make("p", { class: "muted" }, say("qr.missing")),
        make("p", {}, make("code", {}, shown.code_url)),
      ),
      chapter(
        say("history"),
        make("ol", { class: "history" }, shown.history.map((each) =>
          make("li", {}, make("time", {}, moment(each.at)), make("span", {}, event(each.event))))),
        shown.due !== null && make("p", { class: "muted" }, due(shown)),
      ),
      chapter(
        say("record.data"),
        onDemand(say("record.show"), async () =>
          make("pre", { tabindex: "0" }, (await post("reveal", { kind: shown.kind, number: shown.number })).text)),
      ),
    ];
  }

  async do(shown, action) {
    await this.act(post("do", { action, kind: shown.kind, number: shown.number }), say("action.done"));
  }
}

function row(item) {
  return [
    make("span", { class: "first" }, make("b", {}, say(`kind.${item.kind}`)), " ", make("span", { class: "url" }, item.number)),
    statePill(item.status),
    make("span", { class: "second" }, make("time", {}, moment(item.created)), item.amount && make("span", {}, money(item.amount))),
  ];
}

// What happens by itself is another thing of each kind.
function due(shown) {
  const name = `due.${shown.kind}`;
  return say(known(name) ? name : "due", { time: moment(shown.due) });
}

// What happened, in the sandbox's words; there may be a value after them: an amount, a number.
function event(text) {
  const words = text.split(" ");
  for (let count = words.length; count > 0; count -= 1) {
    const name = `event.${words.slice(0, count).join(" ")}`;
    if (known(name)) return say(name, { value: words.slice(count).join(" ") });
  }
  return text;
}

export function statePill(status) {
  return status ? pill(status, GOOD.includes(status) ? "good" : BAD.includes(status) ? "bad" : "plain") : null;
}

// Amounts are whole numbers of the minor unit, which is a hundredth but of currencies without one.
function money({ total, currency }) {
  try {
    const format = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency });
    return format.format(total / 10 ** format.resolvedOptions().maximumFractionDigits);
  } catch {
    return `${total} ${currency}`;
  }
}

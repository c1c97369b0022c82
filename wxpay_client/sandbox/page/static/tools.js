// What a person does to the sandbox: move its clock, let calls fail, send an event, take the keys.

import { button, fill, make, saveAs } from "./dom.js";
import { say } from "./language.js";
import { get, post } from "./server.js";

const STEPS = { "step.minute": 60, "step.31": 31 * 60, "step.hour": 3600, "step.day": 86400 };

export class Tools {
  // overview() is what the sandbox said of itself; act(promise, text) does something and tells that it is done.
  constructor(section, { overview, act }) {
    Object.assign(this, { section, overview, act });
  }

  show() {
    const known = this.overview();
    if (!known) return;
    const kept = new Map([...this.section.querySelectorAll("[name]")].map((field) => [field.name, field.value]));
    fill(this.section, this.clock(), this.faults(known), this.event(known), this.keys());
    for (const field of this.section.querySelectorAll("[name]")) {
      if (kept.has(field.name)) field.value = kept.get(field.name);
    }
    this.refresh();
  }

  // Shows the faults that wait now, and leaves what was filled in.
  refresh() {
    const known = this.overview();
    if (!known || !this.waiting) return;
    fill(this.waiting, known.waiting.length
      ? known.waiting.map((each) => make("li", {}, say(each.operation ? "fault.of" : "fault.any", each)))
      : make("li", { class: "muted" }, say("fault.none")));
  }

  clock() {
    const seconds = field("clock-seconds", "number", { min: 1, max: 315360000, step: 1, value: 60, required: true });
    return card(
      "clock",
      make("p", {}, say("clock.what")),
      make("p", { class: "now clock" }),
      make("p", { class: "row" }, Object.entries(STEPS).map(([name, step]) =>
        button(say(name), () => this.act(post("clock", { seconds: step }), say("clock.moved"))))),
      form([labelled("clock.seconds", seconds)], say("clock.move"), () =>
        this.act(post("clock", { seconds: Number(seconds.value) }), say("clock.moved"))),
    );
  }

  faults(known) {
    this.waiting = make("ul", {});
    const fault = field("fault", "text", { list: "known-faults", required: true, autocomplete: "off", value: "SYSTEM_ERROR" });
    const operation = field("fault-operation", "text", { list: "known-operations", autocomplete: "off" });
    const times = field("fault-times", "number", { min: 1, max: 1000, value: 1, required: true });
    const delay = field("fault-delay", "number", { min: 0, step: "any" });
    const status = field("fault-status", "number", { min: 202, max: 599 });
    return card(
      "faults",
      make("p", {}, say("fault.what")),
      make("datalist", { id: "known-faults" }, known.faults.map((value) => make("option", { value }))),
      make("datalist", { id: "known-operations" }, known.operations.map((value) => make("option", { value }))),
      form(
        [
          labelled("fault.name", fault),
          labelled("fault.operation", operation),
          labelled("fault.times", times),
          labelled("fault.delay", delay),
          labelled("fault.status", status),
        ],
        say("fault.inject"),
        () => this.act(post("fail", {
          fault: fault.value.trim(),
          times: Number(times.value),
          ...(operation.value && { operation: operation.value.trim() }),
          ...(delay.value && { delay: Number(delay.value) }),
          ...(status.value && { status: Number(status.value) }),
        }), say("fault.injected")),
      ),
      make("h4", {}, say("fault.waiting")),
      this.waiting,
    );
  }

  event(known) {
    const kind = field("event-type", "text", { list: "known-events", required: true, autocomplete: "off", value: "TRANSACTION.SUCCESS" });
    const url = field("event-url", "url", { required: true, placeholder: "http://127.0.0.1:8000/notify" });
    const resource = make("textarea", { name: "event-resource", rows: 8, spellcheck: "false" });
    const fault = make("select", { name: "event-fault" }, make("option", { value: "" }, say("event.fault.none")),
      known.callback_faults.map((value) => make("option", { value }, value)));
    const example = button(say("event.example"), async () => {
      const answer = await this.act(get(`example/${encodeURIComponent(kind.value.trim())}`), "");
      if (answer) resource.value = answer.text;
    });
    this.sent ??= make("div", { role: "status" });
    return card(
      "event",
      make("p", {}, say("event.what")),
      make("datalist", { id: "known-events" }, known.events.map((value) => make("option", { value }))),
      form(
        [
          labelled("event.type", kind),
          labelled("event.url", url),
          labelled("event.resource", resource, example),
          labelled("event.fault", fault),
        ],
        say("event.send"),
        async () => {
          const answer = await this.act(post("send", {
            event_type: kind.value.trim(),
            url: url.value.trim(),
            ...(resource.value.trim() && { resource: resource.value }),
            ...(fault.value && { fault: fault.value }),
          }), "");
          if (answer) fill(this.sent, answer.tries.map((each) => make("p", { class: each.reason ? "problem" : "fine" },
            each.reason || say("event.taken", { status: each.status }))));
        },
      ),
      this.sent,
    );
  }

  keys() {
    return card(
      "keys",
      make("p", {}, say("keys.what")),
      make("p", {}, button(say("keys.save"), async () => {
        const answer = await this.act(post("env", {}), say("keys.saved"));
        if (answer) saveAs("sandbox.env", answer.text);
      })),
      make("pre", {}, "set -a; . ./sandbox.env; set +a"),
    );
  }
}

function card(name, ...children) {
  return make("section", { class: "card", "aria-labelledby": `card-${name}` },
    make("h2", { id: `card-${name}` }, say(name)), children);
}

function field(name, type, attributes) {
  return make("input", { name, type, id: `field-${name}`, ...attributes });
}

function labelled(text, input, ...more) {
  input.id = `field-${input.name}`;
  return make("div", { class: "field" }, make("label", { for: input.id }, say(text)), input, more);
}

function form(fields, text, submit) {
  return make("form", { onsubmit: (event) => { event.preventDefault(); submit(); } }, fields,
    make("button", { type: "submit", class: "main" }, text));
}

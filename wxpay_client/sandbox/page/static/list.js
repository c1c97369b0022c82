// A list on the left and the details of the chosen item on the right, for mouse and keyboard.

import { fill, make } from "./dom.js";
import { current, say } from "./language.js";

export const MOST = 500; // rows: more would only slow the browser down

export class Panes {
  // label: word for the list. keyOf(item), row(item) -> children, matches(item) -> text to look in,
  // load(key) -> promise of data, details(data) -> children.
  constructor(section, { label, empty, keyOf, row, load, details, matches, tools = [] }) {
    Object.assign(this, { label, empty, keyOf, row, load, details, matches });
    this.items = []; // newest first
    this.rows = new Map(); // key to what it is shown by
    this.chosen = null;
    this.filter = make("input", { type: "search", "data-hint": "filter", oninput: () => this.show() });
    this.list = make("ol", { class: "list", onkeydown: (event) => this.move(event) });
    this.none = make("p", { class: "empty" });
    this.right = make("div", { class: "details", tabindex: "-1" });
    fill(
      section,
      make("div", { class: "left" }, make("div", { class: "toolbar" }, this.filter, tools), this.list, this.none),
      this.right,
    );
  }

  set(items) {
    this.items = items.slice(0, MOST);
    this.show();
    this.refresh();
  }

  add(item) {
    this.items.unshift(item);
    this.items.length = Math.min(this.items.length, MOST);
    this.later();
  }

  // Many may come at once: they are shown together, before the next frame.
  later() {
    if (this.planned) return;
    this.planned = true;
    requestAnimationFrame(() => {
      this.planned = false;
      this.show();
    });
  }

  show() {
    this.filter.placeholder = say("filter");
    this.filter.setAttribute("aria-label", say("filter"));
    this.list.setAttribute("aria-label", say(this.label));
    const wanted = this.filter.value.trim().toLowerCase();
    const shown = this.items.filter((item) => !wanted || this.matches(item).toLowerCase().includes(wanted));
    const entry = shown.some((item) => this.keyOf(item) === this.chosen) ? this.chosen : shown[0] && this.keyOf(shown[0]);
    // Rows that are there stay there: who is about to click one must not lose it.
    const rows = shown.map((item) => this.rowFor(item, entry));
    const keys = new Set(shown.map(this.keyOf));
    for (const [key, { place }] of this.rows) {
      if (keys.has(key)) continue;
      place.remove();
      this.rows.delete(key);
    }
    let next = this.list.firstChild;
    for (const { place } of rows) {
      if (place === next) next = next.nextSibling;
      else this.list.insertBefore(place, next);
    }
    fill(this.none, shown.length ? null : say(wanted ? "nothing" : this.empty));
    if (this.chosen === null) fill(this.right, make("p", { class: "empty" }, say("choose")));
  }

  rowFor(item, entry) {
    const key = this.keyOf(item);
    const content = JSON.stringify([item, current()]);
    let row = this.rows.get(key);
    if (!row) {
      const asked = make("button", { type: "button", "data-key": key, onclick: () => this.choose(key) });
      row = { place: make("li", {}, asked), button: asked };
      this.rows.set(key, row);
    }
    if (row.content !== content) fill(row.button, this.row(item));
    row.content = content;
    mark(row.button, key === entry, key === this.chosen);
    return row;
  }

  async choose(key) {
    this.chosen = key;
    for (const [other, row] of this.rows) {
      mark(row.button, other === key, other === key);
    }
    await this.refresh(true);
  }

  // Shows the chosen item as it is now; where nothing has changed, what was opened in it stays open.
  async refresh(anew = false) {
    if (this.chosen === null) return;
    const key = this.chosen;
    let shown, children;
    try {
      const data = await this.load(key);
      shown = JSON.stringify([key, current(), data]);
      children = () => this.details(data);
    } catch (error) {
      children = () => [make("p", { class: "problem" }, error.message)];
    }
    if (key !== this.chosen || (!anew && shown !== undefined && shown === this.shown)) return;
    this.shown = shown;
    fill(this.right, children());
    if (anew) this.right.scrollTop = 0;
  }

  move(event) {
    const rows = [...this.list.querySelectorAll("button")];
    const at = rows.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined || !rows[to]) return;
    event.preventDefault();
    rows[to].focus();
    this.choose(rows[to].dataset.key);
  }
}

// The tab key leads to one row of the list, the arrow keys to the others.
function mark(row, isEntry, isChosen) {
  row.tabIndex = isEntry ? 0 : -1;
  if (isChosen) row.setAttribute("aria-current", "true");
  else row.removeAttribute("aria-current");
}

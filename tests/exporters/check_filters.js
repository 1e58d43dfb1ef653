// Runs the script of exported pages over a page of a few objects: check_filters.js ARTICLE.JS
"use strict";
const assert = require("assert");
const fs = require("fs");
const vm = require("vm");

class Element {
  constructor(tag, classes = "", text = "", children = []) {
    Object.assign(this, { tag, text, children, dataset: {}, attributes: {}, listeners: {}, hidden: true, value: "" });
    this.classes = new Set(classes.split(" ").filter(Boolean));
    const classes_ = this.classes;
    this.classList = {
      toggle: (name, on) => (on ? classes_.add(name) : classes_.delete(name)),
      add: (name) => classes_.add(name),
      remove: (name) => classes_.delete(name),
      get 0() { return [...classes_][0]; },
      get 1() { return [...classes_][1]; },
    };
  }
  get textContent() { return this.text + this.children.map((child) => child.textContent).join(""); }
  set textContent(text) { this.text = text; }
  set className(names) { names.split(" ").forEach((name) => this.classes.add(name)); }
  setAttribute(name, value) { this.attributes[name] = value; }
  append(child) { this.children.push(child); }
  addEventListener(name, action) { this.listeners[name] = action; }
  scrollIntoView() { this.isInView = true; }
  querySelector(tag) { return this.querySelectorAll(tag)[0]; }
  querySelectorAll(wanted) {
    return this.children.filter((child) => child.tag === wanted || (wanted === ".chip" && child.classes.has("chip")));
  }
}

function of(id, element) {
  element.dataset.h = id;
  return element;
}

const marks = [
  of("1", new Element("mark", "yellow", "Élan vital")),
  of("1", new Element("mark", "yellow", " and more")),
  of("2", new Element("mark", "blue underline", "second quote")),
];
const chips = [new Element("span", "chip yellow", "figures"), new Element("span", "chip blue", "time/day")];
const asides = [of("1", new Element("aside", "yellow", "a note", chips))];
const tools = new Element("div", "", "", ["input", "output", "span", "span"].map((tag) => new Element(tag)));
const document = {
  querySelectorAll: (wanted) => wanted.startsWith("mark") ? marks : wanted.startsWith("aside") ? asides
    : marks.filter((mark) => mark.classes.has("found")),
  getElementById: () => tools,
  createElement: (tag) => new Element(tag),
};
vm.runInNewContext(fs.readFileSync(process.argv[2], "utf8"), { document, navigator: { language: "fr-CA" } });

const [input, output, colours, tags] = tools.children;
const off = () => [...marks, ...asides].map((element) => Number(element.classes.has("off"))).join("");
assert.strictEqual(tools.hidden, false);
assert.deepStrictEqual(colours.children.map((button) => button.textContent), ["jaune", "bleu"]);
assert.strictEqual(input.placeholder, "Rechercher");
assert.deepStrictEqual(tags.children.map((button) => button.textContent), ["figures", "time/day"]);
assert.strictEqual(output.textContent, "2 / 2");

input.value = "ELAN note"; // without accents and case, in quote and note together
input.listeners.input();
assert.strictEqual(off(), "0010");
input.listeners.keydown({ key: "Enter" });
assert.ok(marks[0].isInView && marks[0].classes.has("found"));
input.listeners.keydown({ key: "Escape" });
assert.strictEqual(off(), "0000");

tags.children[1].listeners.click();
assert.strictEqual(off(), "0010");
assert.strictEqual(tags.children[1].attributes["aria-pressed"], "true");
colours.children[1].listeners.click();
assert.strictEqual(output.textContent, "0 / 2");
tags.children[1].listeners.click();
assert.strictEqual(off(), "1101");

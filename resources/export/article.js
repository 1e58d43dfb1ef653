// Filters and search of an exported article. Reads what stands in the page; loads and stores nothing.
"use strict";
(() => {
  const marks = [...document.querySelectorAll("mark[data-h]")];
  const asides = [...document.querySelectorAll("aside[data-h]")];
  const highlights = new Map();
  const known = (id) => {
    if (!highlights.has(id)) highlights.set(id, { marks: [], asides: [], tags: [], colour: "", text: "" });
    return highlights.get(id);
  };
  for (const mark of marks) {
    const highlight = known(mark.dataset.h);
    highlight.marks.push(mark);
    highlight.colour = mark.classList[0] || "";
    highlight.text += mark.textContent + " ";
  }
  for (const aside of asides) {
    const highlight = known(aside.dataset.h);
    highlight.asides.push(aside);
    highlight.colour = highlight.colour || aside.classList[0] || "";
    highlight.tags = [...aside.querySelectorAll(".chip")].map((chip) => chip.textContent);
    highlight.text += aside.textContent;
  }
  if (!highlights.size) return;

  // In the language of who reads the page, whoever exported it: the file is the same everywhere.
  const words = {
    fr: { search: "Rechercher", yellow: "jaune", green: "vert", blue: "bleu", pink: "rose", orange: "orange",
      purple: "violet" },
    zh: { search: "搜索", yellow: "黄色", green: "绿色", blue: "蓝色", pink: "粉色", orange: "橙色", purple: "紫色" },
  }[(navigator.language || "").slice(0, 2)] || {};
  const named = (word) => words[word] || word;
  const chosen = { tags: new Set(), colours: new Set() };
  const tools = document.getElementById("tools");
  const field = tools.querySelector("input");
  const count = tools.querySelector("output");
  if (words.search) {
    field.placeholder = words.search;
    field.setAttribute("aria-label", words.search);
  }
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let matches = [];
  let at = -1;

  const show = () => {
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    matches = [];
    for (const highlight of highlights.values()) {
      const text = folded(highlight.text);
      const fits = words.every((word) => text.includes(word)) &&
        (!chosen.tags.size || highlight.tags.some((tag) => chosen.tags.has(tag))) &&
        (!chosen.colours.size || chosen.colours.has(highlight.colour));
      for (const element of [...highlight.marks, ...highlight.asides]) element.classList.toggle("off", !fits);
      if (fits) matches.push(highlight.marks[0] || highlight.asides[0]);
    }
    at = -1;
    count.textContent = matches.length + " / " + highlights.size;
  };
  const step = (by) => {
    if (!matches.length) return;
    at = (at + by + matches.length) % matches.length;
    for (const found of document.querySelectorAll(".found")) found.classList.remove("found");
    matches[at].classList.add("found");
    matches[at].scrollIntoView({ block: "center" });
    count.textContent = at + 1 + " / " + matches.length;
  };
  const addButtons = (list, set, values, classOf, nameOf) => {
    for (const value of values) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "chip " + classOf(value);
      button.textContent = nameOf(value);
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", () => {
        if (!set.delete(value)) set.add(value);
        button.setAttribute("aria-pressed", String(set.has(value)));
        show();
      });
      list.append(button);
    }
  };
  const colours = new Set(), tags = new Map();
  for (const highlight of highlights.values()) {
    if (highlight.colour) colours.add(highlight.colour);
    for (const aside of highlight.asides)
      for (const chip of aside.querySelectorAll(".chip")) tags.set(chip.textContent, chip.classList[1] || "");
  }
  const [colourList, tagList] = tools.querySelectorAll("span");
  if (colours.size > 1) addButtons(colourList, chosen.colours, colours, (colour) => colour,
    named);
  addButtons(tagList, chosen.tags, [...tags.keys()].sort((a, b) => a.localeCompare(b)), (tag) => tags.get(tag),
    (tag) => tag);
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    if (event.key === "Escape") { field.value = ""; show(); }
  });
  tools.hidden = false;
  show();
})();

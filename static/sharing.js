// Words that are selected on a statement can be shared: a link to them, a citation with it, a check of them.
// Without this script each passage has its link and its page to cite.
"use strict";

(function () {
  const AROUND = 32; // characters before and after that tell one place of the same words from another
  const LONGEST = 600; // a longer quotation is linked by its passage
  const text = document.querySelector(".text[data-version]");
  if (!text) return;

  const bar = document.createElement("div");
  bar.className = "share";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "The selected words");
  bar.hidden = true;
  const status = document.createElement("output");
  const shown = document.createElement("input");
  shown.readOnly = true;
  shown.hidden = true;
  shown.setAttribute("aria-label", "To be copied");
  const check = document.createElement("a");
  check.textContent = "Where else was this said?";
  bar.append(
    button("Copy link to these words", () => link(quotation)),
    button("Copy with citation", () => `“${quotation.exact}” ${text.dataset.citation} ${link(quotation)}`),
    check,
    status,
    shown,
  );
  document.body.append(bar);
  let quotation = null;

  function button(label, copied) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", () => copy(copied()));
    return made;
  }

  // The selection's words, the passage they begin in, and what stands around them; null where none are selected.
  function selected() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const passages = [...text.querySelectorAll(".passage")].filter((each) => range.intersectsNode(each));
    const parts = passages.map((each) => within(range, each));
    while (parts.length && !parts[0].words.trim()) { parts.shift(); passages.shift(); }
    while (parts.length && !parts[parts.length - 1].words.trim()) { parts.pop(); passages.pop(); }
    if (!parts.length) return null;
    const before = parts[0].before;
    const after = parts[parts.length - 1].after;
    // Half a word is no word: the selection is read as reaching to its ends.
    const head = /^\s/.test(parts[0].words) ? "" : before.match(/\S*$/)[0];
    const tail = /\s$/.test(parts[parts.length - 1].words) ? "" : after.match(/^[\p{L}\p{N}'’\-]*/u)[0];
    const exact = (head + parts.map((part) => part.words).join(" ") + tail).replace(/\s+/g, " ").trim();
    return {
      anchor: passages[0].id,
      exact,
      prefix: before.slice(0, before.length - head.length).slice(-AROUND),
      suffix: after.slice(tail.length).slice(0, AROUND),
    };
  }

  // The passage's own words that lie in the range, and those before and after it.
  function within(range, passage) {
    const inside = range.cloneRange();
    if (!passage.contains(range.startContainer)) inside.setStart(passage, 0);
    if (!passage.contains(range.endContainer)) inside.setEnd(passage, passage.childNodes.length);
    const before = document.createRange();
    before.setStart(passage, 0);
    before.setEnd(inside.startContainer, inside.startOffset);
    const after = document.createRange();
    after.setStart(inside.endContainer, inside.endOffset);
    after.setEnd(passage, passage.childNodes.length);
    return { words: own(inside), before: own(before), after: own(after) };
  }

  function own(range) {
    const copy = range.cloneContents();
    copy.querySelectorAll(".pilcrow, .cite-link, .changed-mark, .quote-mark").forEach((each) => each.remove());
    return copy.textContent;
  }

  function link(words) {
    const address = new URL(text.dataset.version, document.baseURI);
    address.searchParams.set("p", words.anchor);
    if (words.exact.length <= LONGEST) {
      for (const name of ["exact", "prefix", "suffix"]) if (words[name]) address.searchParams.set(name, words[name]);
    }
    address.hash = words.anchor;
    return address.href;
  }

  async function copy(words) {
    try {
      await navigator.clipboard.writeText(words);
      status.textContent = "Copied.";
      shown.hidden = true;
    } catch {
      // Browsers copy on secure addresses only: here the words are shown, to be copied by hand.
      shown.value = words;
      shown.hidden = false;
      shown.select();
      status.textContent = "To be copied:";
    }
  }

  document.addEventListener("selectionchange", () => {
    if (bar.contains(document.activeElement) && document.activeElement === shown) return;
    const now = selected();
    if (now) {
      if (!quotation || now.exact !== quotation.exact) { status.textContent = ""; shown.hidden = true; }
      quotation = now;
      check.href = `${text.dataset.quotes}?${new URLSearchParams({ text: `“${now.exact.slice(0, 1000)}”` })}`;
    }
    bar.hidden = !now && !bar.contains(document.activeElement);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") bar.hidden = true;
  });
})();

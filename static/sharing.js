// Words that are selected on a statement can be shared: a link to them, a citation with it, a check of them.
// Without this script each passage has its link and its page to cite.
"use strict";

(function () {
  const AROUND = 32; // characters before and after that tell one place of the same words from another
  const LONGEST = 600; // a longer quotation is linked by its passage
  const ENDS = 4; // so many words at each end are given to browsers that look for words themselves
  // A word as the archive compares them: a number, a character of a script without spaces, or letters.
  const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}\p{M}]|(?<=\p{L})['’\-](?=\p{L}))+/gu;
  const text = document.querySelector(".text[data-version]");
  if (!text) return;

  // A browser that does not know text fragments takes one for a part of the anchor.
  const [landing, fragment] = location.hash.split(":~:");
  if (fragment) location.replace(landing);

  const bar = document.createElement("div");
  bar.className = "share";
  bar.lang = "en";
  bar.dir = "ltr";
  bar.setAttribute("role", "group");
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
    button("Copy with citation", () => `“${quotation.exact}” ${citation(link(quotation))}`),
    check,
    status,
    shown,
  );
  text.append(bar);
  let quotation = null;

  function button(label, copied) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", () => copy(copied()));
    return made;
  }

  // The selection's words, the passages they stand in, and what stands around them; null where none are selected.
  function selected() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const parts = [...text.querySelectorAll(".passage")]
      .filter((each) => range.intersectsNode(each))
      .map((each) => within(range, each))
      .filter((part) => part.start < part.end);
    if (!parts.length) return null;
    const first = parts[0];
    const last = parts[parts.length - 1];
    const exact = spaced(parts.map((part) => part.words.slice(part.start, part.end)).join(" "));
    const named = { anchor: first.passage.id, exact, last: last.passage };
    // The words alone will do where they stand there once.
    if (letters(parts.map((part) => part.words).join(" ")).split(letters(exact)).length > 2) {
      named.prefix = first.words.slice(0, first.start).slice(-AROUND);
      named.suffix = last.words.slice(last.end).slice(0, AROUND);
    }
    return named;
  }

  // A passage's own words, and from where to where they lie in the range. Half a word is read as the whole of it.
  function within(range, passage) {
    const inside = range.cloneRange();
    if (!passage.contains(range.startContainer)) inside.setStart(passage, 0);
    if (!passage.contains(range.endContainer)) inside.setEnd(passage, passage.childNodes.length);
    const before = document.createRange();
    before.setStart(passage, 0);
    before.setEnd(inside.startContainer, inside.startOffset);
    const whole = document.createRange();
    whole.selectNodeContents(passage);
    const words = own(whole);
    let start = own(before).length;
    let end = start + own(inside).length;
    const touched = [...words.matchAll(WORD)].filter((each) => each.index < end && each.index + each[0].length > start);
    if (!touched.length) return { passage, words, start: 0, end: 0 };
    const last = touched[touched.length - 1];
    start = Math.min(start, touched[0].index);
    end = Math.max(end, last.index + last[0].length);
    return { passage, words, start, end };
  }

  // The words of the statement: the links among them are the archive's.
  function own(range) {
    const copy = range.cloneContents();
    copy.querySelectorAll("a").forEach((each) => each.remove());
    return copy.textContent;
  }

  function spaced(words) {
    return words.replace(/\s+/g, " ").trim();
  }

  function letters(words) {
    return (words.match(WORD) || []).join("").toLowerCase();
  }

  // The citation of this version, with the words' own address in place of the version's.
  function citation(address) {
    return text.dataset.citation.replace(text.dataset.version, () => address);
  }

  function link(words) {
    const address = new URL(text.dataset.version, document.baseURI);
    address.searchParams.set("p", words.anchor);
    if (words.exact.length <= LONGEST) {
      for (const name of ["exact", "prefix", "suffix"]) if (words[name]) address.searchParams.set(name, words[name]);
    }
    address.hash = `${words.anchor}:~:text=${ends(words.exact)}`;
    return address.href;
  }

  // The beginning and the end of the words, as a text fragment has them. A courtesy: the page marks the words itself.
  function ends(exact) {
    const each = exact.split(" ");
    const parts = each.length > 2 * ENDS ? [each.slice(0, ENDS), each.slice(-ENDS)] : [each];
    return parts.map((part) => encodeURIComponent(part.join(" ")).replace(/-/g, "%2D")).join(",");
  }

  async function copy(words) {
    try {
      await navigator.clipboard.writeText(words);
      status.textContent = "Copied.";
      shown.hidden = true;
    } catch {
      // Browsers copy on secure addresses only: here the words are shown, to be copied by hand.
      status.textContent = "To be copied:";
      shown.value = words;
      shown.hidden = false;
      shown.focus();
      shown.select();
    }
  }

  // Behind the words, so that it is next from the keyboard; at the end of the screen where they are not.
  function place() {
    if (bar.previousElementSibling !== quotation.last) quotation.last.after(bar);
    const box = document.getSelection().getRangeAt(0).getBoundingClientRect();
    const needed = bar.offsetHeight + 32;
    bar.classList.toggle("above", box.bottom > innerHeight - needed && box.top > needed);
  }

  document.addEventListener("selectionchange", () => {
    if (document.activeElement === shown) return;
    const now = selected();
    if (now) {
      if (!quotation || now.exact !== quotation.exact) { status.textContent = ""; shown.hidden = true; }
      quotation = now;
      check.href = `${text.dataset.quotes}?${new URLSearchParams({ text: `“${now.exact.slice(0, 1000)}”` })}`;
    }
    bar.hidden = !now && !bar.contains(document.activeElement);
    if (now) place();
  });

  // A press on a button would take the selection away in some browsers, and the bar with it.
  bar.addEventListener("mousedown", (event) => {
    if (event.target !== shown) event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") bar.hidden = true;
    // From selected words the next stop is here, though some browsers go on from the beginning of the text.
    if (event.key === "Tab" && !event.shiftKey && !bar.hidden && document.activeElement.contains(bar)) {
      bar.querySelector("button").focus();
      event.preventDefault();
    }
  });
})();

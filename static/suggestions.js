// Offers names and titles while someone types into a search box (a combobox as ARIA describes it). The form works without.
"use strict";

const PAUSE = 150; // milliseconds without a key

for (const input of document.querySelectorAll("input[data-suggestions]")) {
  suggest(input);
}

function suggest(input) {
  const list = document.createElement("ul");
  const status = document.createElement("p");
  const known = new Map();
  let timer, request, active = -1;

  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  status.className = "unseen";
  status.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.parentElement.append(list, status);

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown") choose(active === last ? -1 : active + 1);
    else if (event.key === "ArrowUp") choose(active === -1 ? last : active - 1);
    else if (event.key === "Enter" && active >= 0) list.children[active].click();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  // A press on an option must not take the focus from the box, for that closes the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());

  async function look() {
    const typed = input.value.trim();
    request?.abort();
    if (!typed) return close();
    request = new AbortController();
    try {
      if (!known.has(typed)) {
        const address = `${input.dataset.suggestions}?q=${encodeURIComponent(typed)}`;
        const answer = await fetch(address, { signal: request.signal });
        if (!answer.ok) return close();
        known.set(typed, await answer.json());
      }
      if (input.value.trim() === typed && document.activeElement === input) show(known.get(typed));
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  function show([, completions, descriptions, addresses]) {
    list.replaceChildren(...completions.map((completion, at) => option(completion, descriptions[at], addresses[at], at)));
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = completions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = `${completions.length} suggestion${completions.length === 1 ? "" : "s"}`;
  }

  function option(completion, description, address, at) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const about = document.createElement("span");
    item.id = `${list.id}-${at}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    name.textContent = completion;
    name.dir = "auto";
    about.textContent = description;
    about.className = "about";
    item.append(name, about);
    // The path alone: the site may be read at another address than the one that it gives to others.
    item.addEventListener("click", () => location.assign(new URL(address).pathname));
    return item;
  }

  function choose(at) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = at;
    const chosen = list.children[active];
    if (!chosen) return input.removeAttribute("aria-activedescendant");
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", chosen.id);
  }

  function close() {
    list.hidden = true;
    active = -1;
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}


// The page, and the pages of the site. All of them can be read without this script.
(() => {
  // More than these are a list, not articles.
  const FEW = 5;
  // So many results are shown at first, so that typing stays fast with thousands of errors.
  const MANY = 100;

  const labels = JSON.parse(document.body.dataset.labels);
  const form = document.querySelector("search form");
  const input = form.querySelector("input");
  const choices = [...form.querySelectorAll("select")];
  const count = document.querySelector(".count");
  const index = document.querySelector(".index");
  const articles = [...document.querySelectorAll("article")];
  const rows = index ? [...index.querySelectorAll("tbody tr")] : [];
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // Where the labels are in another language than the errors, this is it.
  const { lang } = document.querySelector("search");
  const make = (name, className, text = "") => {
    const element = document.createElement(name);
    if (lang) element.lang = lang;
    element.className = className;
    element.textContent = text;
    return element;
  };
  // What changes is announced by screen readers.
  const makeStatus = (name, className) => {
    const element = make(name, className);
    element.setAttribute("role", "status");
    return element;
  };

  // Elements, one for each error, of which some are shown, in an order of their own. These are moved
  // to a group in front, and the other groups are hidden: to hide thousands of elements one by one,
  // and to show them again, would take longer than to type the next letter.
  class List {
    constructor(elements) {
      this.elements = elements;
      this.homes = elements.map((element) => element.parentNode);
      this.groups = new Set(this.homes);
      this.moved = [];
      if (!elements.length) return;
      this.found = this.homes[0].cloneNode(false);
      this.found.classList.remove("group");
      this.found.hidden = true;
      this.homes[0].before(this.found);
    }

    // Shows the elements at these positions, in this order, and hides the others.
    show(positions) {
      if (!this.found) return;
      this.restore();
      const isInOrder = positions.every((at, place) => at === place);
      const isAll = isInOrder && positions.length === this.elements.length;
      if (!isAll) {
        this.found.append(...positions.map((at) => this.elements[at]));
        this.moved = [...positions];
      }
      this.found.hidden = isAll;
      for (const group of this.groups) group.hidden = !isAll;
    }

    restore() {
      // From the end, so that the successor of each one is in its place already.
      for (const at of this.moved.sort((one, other) => other - one)) {
        const isLast = this.homes[at + 1] !== this.homes[at];
        this.homes[at].insertBefore(this.elements[at], isLast ? null : this.elements[at + 1]);
      }
      this.moved = [];
    }
  }

  // The page of an error has nothing to search.
  const lists = count ? [new List(rows), new List(articles)] : [];
  const items = rows.length ? rows : articles;

  // What the search knows of an error of the single page. The site has a script with the same.
  const setNames = new Map(
    [...form.querySelectorAll("[name=set] option")].map(({ value, text }) => [value, text]),
  );
  const textsOf = (article) => {
    // The page does not repeat an explanation that is already the title.
    const texts = [...article.querySelectorAll(".message.title")].map((title) => title.textContent);
    for (const text of article.querySelectorAll(".texts dd, .deprecated > div")) {
      const links = [...text.querySelectorAll("a")].map((link) => link.getAttribute("href"));
      texts.push([text.textContent, ...links].join("\n"));
    }
    for (const detail of article.querySelectorAll("[data-search]")) {
      const [name, value] = [...detail.children].map((child) => child.textContent);
      texts.push(detail.dataset.search === "label" ? `${name}=${value}` : value);
    }
    return texts;
  };
  const partOf = (part) =>
    part.dataset ? [part.textContent, part.dataset.type ?? ""] : part.textContent;
  const read = (article) => {
    const { names = "", title = "", variant = "", kind, set, status } = article.dataset;
    const code = article.querySelector(".top a").textContent;
    const message = article.querySelector(".message");
    // The message of an error that is shown with its title only repeats the code.
    const parts = message.matches(".title") ? [] : [...message.childNodes];
    return {
      code,
      names: names.split(" ").filter((name) => name),
      set: setNames.get(set) ?? "",
      title,
      variant,
      message: parts.length ? parts.map(partOf) : [code],
      kind,
      status: Number(status),
      texts: textsOf(article),
    };
  };
  // Prepared on first use.
  let prepared;
  const search = () => {
    // The script of the site is missing if it could not be loaded.
    const ofSite = () => (typeof SEARCH_INDEX === "undefined" ? [] : SEARCH_INDEX);
    prepared ??= createSearch(articles.length ? articles.map(read) : ofSite());
    return prepared;
  };

  const suggestions = makeStatus("p", "suggestions");
  const suggest = (positions) => {
    suggestions.replaceChildren();
    suggestions.hidden = !positions.length;
    if (!positions.length) return;
    suggestions.append(labels.suggestions);
    for (const at of positions) {
      const link = make("a", "", "");
      link.href = items[at].querySelector("a").href;
      link.append(make("code", "", items[at].querySelector("code").textContent));
      suggestions.append(" ", link);
    }
  };

  // The rest of the results, on request.
  const more = make("button", "more");
  more.type = "button";
  more.hidden = true;

  // An error is shown if the search finds it, and if it matches the chosen kind and set.
  const filter = (isComplete = false) => {
    const query = input.value.trim();
    const found = query ? search().find(query) : items.map((_, at) => at);
    const chosen = choices.filter((choice) => choice.value);
    const positions = found.filter((at) =>
      chosen.every((choice) => items[at].dataset[choice.name] === choice.value),
    );
    const isCut = query && !isComplete && positions.length > MANY;
    const visible = isCut ? positions.slice(0, MANY) : positions;
    for (const list of lists) list.show(visible);
    more.hidden = !isCut;
    more.textContent = fill(labels.more, { shown: positions.length });
    const [all, shown] = [items.length, positions.length];
    const isAll = !query && !chosen.length;
    if (index) {
      const isEnough = isAll || !articles.length || shown > FEW;
      index.hidden = !shown || !isEnough;
    }
    const text = isAll ? (all === 1 ? labels.one : labels.many) : shown ? labels.some : labels.none;
    count.textContent = fill(text, { all, shown });
    suggest(query && !found.length ? search().suggest(query) : []);
    return positions;
  };

  // The address contains what is searched, so that it can be shared and the back button works.
  // While the user types, one entry of the history changes; the next search is another entry.
  let isTyping = false;
  const write = (isSame, hash = "") => {
    const fields = new URLSearchParams();
    for (const field of [input, ...choices]) {
      if (field.value.trim()) fields.set(field.name, field.value);
    }
    const query = fields.size ? `?${fields}` : "";
    if (query === location.search) return;
    const address = location.pathname + query + hash;
    try {
      if (isSame) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
    } catch {
      // Browsers limit how often an address may change. The search works without it.
    }
  };
  const readAddress = () => {
    const fields = new URLSearchParams(location.search);
    for (const field of [input, ...choices]) {
      const value = fields.get(field.name) ?? "";
      if (field.value !== value) field.value = value;
      // A value that is not one of the choices.
      if (field.value !== value) field.value = "";
    }
  };
  const clear = () => {
    for (const field of [input, ...choices]) field.value = "";
    filter();
  };

  // The element that an anchor leads to. Its case does not matter.
  let folded;
  const target = (name) => {
    const found = document.getElementById(name);
    if (found) return found;
    if (!folded) {
      folded = new Map();
      const ids = document.querySelectorAll("article[id], article [id], tr[id], .retired");
      for (const element of [...ids].reverse()) folded.set(element.id.toLowerCase(), element);
    }
    return folded.get(name.toLowerCase());
  };
  // A link leads to its error even if the search hides it.
  const arrive = () => {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      // Keep the name as written.
    }
    for (const other of document.querySelectorAll(".here")) other.classList.remove("here");
    const found = name && target(name);
    const item = found && found.closest("article, tbody tr, .retired");
    if (!item) {
      // A code that was removed, or misspelled by the page that links here.
      if (name && !found) suggest(search().suggest(name));
      return;
    }
    suggestions.hidden = true;
    if (found.id !== name) {
      // The browser marks only an anchor in the right case. This comes back here.
      location.replace(`#${encodeURIComponent(found.id)}`);
      return;
    }
    // Unlike `:target`, the class stays when the browser goes back to the page.
    item.classList.add("here");
    if (item.parentNode.hidden) {
      clear();
      write(true, location.hash);
    }
    item.scrollIntoView();
    (item.matches("tr") ? item.querySelector("a") : item).focus({ preventScroll: true });
  };

  // A label hides the text of a button from screen readers, so it starts with that text.
  const told = makeStatus("p", "told");
  const say = (button, text) => {
    const label = `${text}: ${button.closest("article").querySelector(".top a").textContent}`;
    button.textContent = text;
    button.setAttribute("aria-label", label);
    return label;
  };
  const answer = (button, text) => {
    told.textContent = say(button, text);
    setTimeout(() => {
      say(button, labels.copy);
      told.textContent = "";
    }, 1500);
  };
  const copy = async (button) => {
    const link = button.parentNode.querySelector("a");
    try {
      await navigator.clipboard.writeText(link.href);
      answer(button, labels.copied);
    } catch {
      // If the clipboard is not available, the link is at least in the address bar.
      if (link.hash) location.hash = link.hash;
      answer(button, labels.in_address);
    }
  };

  const openAt = (at) => {
    const article = articles[at];
    if (!article) {
      location.assign(rows[at].querySelector("a").href);
      return;
    }
    article.scrollIntoView();
    article.focus({ preventScroll: true });
  };
  const prepareSearch = () => {
    suggestions.hidden = true;
    const main = document.querySelector("main");
    main.prepend(suggestions);
    main.append(more);
    more.addEventListener("click", () => {
      const next = filter(true)[MANY];
      (articles[next] ?? rows[next]).querySelector("a").focus();
    });
    form.addEventListener("input", () => {
      filter();
      // The best result is the first, which may be above what is in sight.
      if (main.getBoundingClientRect().top < 0) main.scrollIntoView();
      write(isTyping);
      isTyping = true;
    });
    form.addEventListener("change", () => {
      isTyping = false;
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      isTyping = false;
      const [first] = filter();
      if (first !== undefined) openAt(first);
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      clear();
      write(false);
      input.focus();
    });
    addEventListener("popstate", () => {
      isTyping = false;
      readAddress();
      filter();
    });
    addEventListener("hashchange", arrive);
    // After the browser has scrolled there by itself, which would take the focus away again.
    addEventListener("load", () => setTimeout(arrive));
    // Before the first key is pressed.
    const whenIdle = window.requestIdleCallback ?? setTimeout;
    whenIdle(() => {
      search();
      whenIdle(() => {
        search().find("q q");
        whenIdle(() => search().suggest("q q"));
      });
    });
    form.hidden = false;
    readAddress();
    filter();
  };

  for (const article of articles) {
    const button = make("button", "copy");
    button.type = "button";
    article.querySelector(".top").append(button);
    say(button, labels.copy);
  }
  document.body.append(told);
  document.querySelector("main").addEventListener("click", (event) => {
    const button = event.target.closest("button.copy");
    if (button) copy(button);
    // A link to the current location fires no `hashchange`.
    const link = event.target.closest("a");
    if (link && link.hash && link.href === location.href) arrive();
  });
  document.addEventListener("keydown", (event) => {
    const isField = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !isField && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === "Escape" && document.activeElement === input) {
      input.value = "";
      if (!count) return;
      clear();
      write(false);
    }
  });
  // A page of the site sends what is searched to the index.
  if (count) prepareSearch();
})();

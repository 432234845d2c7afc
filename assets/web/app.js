// Luân Phiên: what pages do beyond links and forms. Everything here also works without it, by forms and reloading, but progress that is live.
"use strict";

(() => {
  const token = document.querySelector('meta[name="form-token"]')?.content ?? "";
  const live = document.createElement("p");
  live.className = "unseen";
  live.setAttribute("role", "status");
  document.body.append(live);
  const tell = (text) => { live.textContent = text; };

  /** Sends a form and puts what is answered in the place it names. */
  const send = async (form, submitter) => {
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(form.action, {
      method: "POST", body, headers: { "X-Form-Token": token, "X-Part": "1" }, credentials: "same-origin",
    });
    const place = document.getElementById(form.dataset.into);
    const focused = place.contains(document.activeElement);
    place.innerHTML = await answer.text();
    begin(place);
    if (focused) { place.focus({ preventScroll: true }); }
    // What is not saved stands in the address, so that a reload keeps it.
    const address = place.querySelector("[data-address]")?.dataset.address;
    if (address) { history.replaceState(null, "", address); }
    tell(place.querySelector("[data-tell]")?.textContent ?? "");
  };

  /** Tables that sort by a click on a head and filter by what is typed. */
  const sorting = (table) => {
    const heads = [...table.querySelectorAll("thead th:not([data-fixed])")];
    const key = (row, at) => {
      const cell = row.children[at];
      return cell?.dataset.key ?? cell?.textContent.trim() ?? "";
    };
    heads.forEach((head) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const at = [...head.parentElement.children].indexOf(head);
        const body = table.tBodies[0];
        const rows = [...body.rows].sort((one, other) =>
          key(one, at).localeCompare(key(other, at), document.documentElement.lang, { numeric: true }) * (up ? 1 : -1));
        body.append(...rows);
      });
    });
  };
  const filtering = (input) => {
    const table = document.getElementById(input.dataset.filter);
    const rows = () => [...table.tBodies?.[0]?.rows ?? table.children];
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
    input.addEventListener("input", () => {
      const wanted = plain(input.value);
      let left = 0;
      for (const row of rows()) {
        row.hidden = !plain(row.textContent).includes(wanted);
        left += row.hidden ? 0 : 1;
      }
      tell(`${left}`);
    });
  };

  /** Progress of a job, told by the server. */
  const following = (place) => {
    const source = new EventSource(place.dataset.events);
    const bar = place.querySelector("progress");
    const line = place.querySelector("[data-stage]");
    const said = JSON.parse(line?.dataset.said ?? "{}");
    const tiers = [...place.querySelectorAll("[data-tier]")];
    const show = (job) => {
      const { doing = {}, proved = [], made = 0, of } = job.stage ?? {};
      const done = new Set(proved.map((own) => own.tier));
      const now = doing.stage === "level" ? "fairness" : doing.tier;
      tiers.forEach((own) => { own.className = done.has(own.dataset.tier) ? "done" : own.dataset.tier === now ? "now" : ""; });
      if (of) { bar.max = of; bar.value = made; } else if (tiers.length) { bar.max = tiers.length; bar.value = done.size; }
      const tier = tiers.find((own) => own.dataset.tier === now)?.textContent;
      const words = { ...doing, ...(tier && { tier }) };
      if (line && said[doing.stage]) { line.textContent = said[doing.stage].replace(/\{(\w+)\}/g, (blank, name) => words[name] ?? blank); }
    };
    source.addEventListener("stage", (event) => show(JSON.parse(event.data)));
    source.addEventListener("end", () => { source.close(); location.reload(); });
  };

  /** What is typed survives a reload until it is sent. */
  const keeping = (form) => {
    const name = `keep:${location.pathname}:${form.id}`;
    const kept = JSON.parse(sessionStorage.getItem(name) ?? "null");
    const fields = () => [...form.elements].filter((own) => own.name && own.type !== "hidden" && own.type !== "password" && own.type !== "file");
    if (kept) {
      fields().forEach((own) => {
        if (!(own.name in kept)) { return; }
        if (own.type === "checkbox" || own.type === "radio") { own.checked = kept[own.name].includes(own.value); } else { [own.value] = kept[own.name]; }
      });
    }
    form.addEventListener("input", () => {
      const data = new FormData(form);
      const all = {};
      fields().forEach((own) => { all[own.name] = data.getAll(own.name); });
      sessionStorage.setItem(name, JSON.stringify(all));
    });
    form.addEventListener("submit", () => sessionStorage.removeItem(name));
  };

  /** Duties that are dragged from one person to another; the list below each does the same by keyboard. */
  const dragging = (list) => {
    window.Sortable.create(list, {
      group: "duties", filter: ".fixed", animation: 120, delay: 120, delayOnTouchOnly: true,
      onAdd: (event) => {
        const form = document.getElementById(list.dataset.form);
        form.elements.seat.value = event.item.dataset.seat;
        form.elements.person.value = list.dataset.person;
        form.requestSubmit();
      },
    });
  };

  const begin = (root) => {
    root.querySelectorAll("table[data-sort]").forEach(sorting);
    root.querySelectorAll("input[data-filter]").forEach(filtering);
    root.querySelectorAll("[data-events]").forEach(following);
    root.querySelectorAll("form[data-keep]").forEach(keeping);
    if (window.Sortable) { root.querySelectorAll("[data-person].duties").forEach(dragging); }
    root.querySelectorAll("form[data-into]").forEach((form) => form.addEventListener("submit", (event) => {
      // A button that leads to another page goes there as a whole.
      if (event.submitter?.hasAttribute("data-whole")) { return; }
      event.preventDefault();
      send(form, event.submitter);
    }));
    root.querySelectorAll("[data-copy]").forEach((button) => button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copy).textContent;
      await navigator.clipboard.writeText(text);
      tell(button.dataset.told);
      button.textContent = button.dataset.told;
    }));
    root.querySelectorAll("select[data-go]").forEach((own) => own.addEventListener("change", () => own.form.requestSubmit()));
  };
  begin(document);
})();

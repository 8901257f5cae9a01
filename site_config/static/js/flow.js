/* The reader's own steps in a process: highlight them, and show them alone. Without this file the table is complete. */
(function () {
  "use strict";

  function tokensOf(row, name) {
    return (row.getAttribute(name) || "").split(" ");
  }

  function decoded(words) {
    try { return decodeURIComponent(words); } catch (error) { return words; }
  }

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  /* Posts that act for a role or unit stand in <span id>, participants themselves in <li id>. */
  function participant(token) {
    var found = token && document.getElementById(token);
    return found && found.closest("[data-zs-who]") ? found : null;
  }

  function nameOf(place) {
    var link = place.querySelector("a");
    return (link || place).textContent.trim();
  }

  var bar = null;

  function clear() {
    all(".zs-mine").forEach(function (one) { one.classList.remove("zs-mine"); });
    all("svg .zs-own").forEach(function (one) { one.classList.remove("zs-own"); });
    all(".zs-only-mine").forEach(function (one) { one.classList.remove("zs-only-mine"); });
    all("[data-zs-who] button").forEach(function (one) { one.setAttribute("aria-pressed", "false"); });
    if (bar) bar.remove();
    bar = null;
  }

  function showBar(place, token) {
    var holder = document.querySelector("[data-zs-who]");
    bar = document.createElement("div");
    bar.className = "zs-mine-bar";
    bar.setAttribute("role", "status");
    var words = document.createElement("span");
    words.textContent = "已标出“" + nameOf(place) + "”的步骤";
    var label = document.createElement("label");
    var box = document.createElement("input");
    box.type = "checkbox";
    box.addEventListener("change", function () {
      all("[data-zs-steps]").forEach(function (one) { one.classList.toggle("zs-only-mine", box.checked); });
    });
    label.appendChild(box);
    label.appendChild(document.createTextNode("只看我的步骤"));
    var close = document.createElement("button");
    close.type = "button";
    close.className = "md-button";
    close.textContent = "取消";
    close.addEventListener("click", function () {
      clear();
      history.replaceState(null, "", location.pathname + location.search);
    });
    bar.appendChild(words);
    bar.appendChild(label);
    bar.appendChild(close);
    holder.insertAdjacentElement("afterend", bar);
  }

  function mark(token) {
    var place = participant(token);
    clear();
    if (!place) return;
    var steps = {};
    all("[data-zs-steps] tr[data-who]").forEach(function (row) {
      if (tokensOf(row, "data-who").indexOf(token) < 0) return;
      row.classList.add("zs-mine");
      steps["#" + row.id] = tokensOf(row, "data-does").indexOf(token) >= 0;
    });
    /* The reader's own lane is the one that his own steps stand in: that of his post, role or unit. */
    var lanes = [token];
    all("svg .zs-node[data-lane]").forEach(function (node) {
      var link = node.querySelector("a[href]");
      var key = link ? decoded(link.getAttribute("href").replace(/^[^#]*/, "")) : "";
      if (!(key in steps)) return;
      node.classList.add("zs-own");
      if (steps[key]) lanes.push(node.getAttribute("data-lane"));
    });
    all("svg .zs-lane[data-lane]").forEach(function (lane) {
      lane.classList.toggle("zs-own", lanes.indexOf(lane.getAttribute("data-lane")) >= 0);
    });
    all("[data-zs-who] button").forEach(function (one) {
      one.setAttribute("aria-pressed", String(one.getAttribute("data-token") === token));
    });
    showBar(place, token);
  }

  function fromAddress() {
    var token = decoded(location.hash.slice(1));
    if (participant(token)) mark(token);
  }

  function addButtons() {
    all("[data-zs-who] li[id]").forEach(function (item) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = "标出";
      button.setAttribute("data-token", item.id);
      button.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-label", "标出" + nameOf(item) + "的步骤");
      button.addEventListener("click", function () {
        if (button.getAttribute("aria-pressed") === "true") clear();
        else mark(item.id);
      });
      item.appendChild(button);
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (!document.querySelector("[data-zs-who]")) return;
    addButtons();
    fromAddress();
    window.addEventListener("hashchange", fromAddress);
  });
})();

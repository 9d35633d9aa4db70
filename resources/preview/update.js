// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a script world of its own over a page whose scripts are off. Replaces only what changed, so that nothing jumps.

function setStyle(css) {
    document.getElementById("style").textContent = css;
}

// A block without the lines it came from: these change with every line above.
function face(element) {
    return element.outerHTML.replace(/ data-line="\d+"/g, "");
}

function takeLines(from, to) {
    if (from.dataset && from.dataset.line !== undefined)
        to.dataset.line = from.dataset.line;
    for (let i = 0; i < from.children.length && i < to.children.length; ++i)
        takeLines(from.children[i], to.children[i]);
}

function showBody(html, language) {
    document.documentElement.lang = language;
    const article = document.getElementById("article");
    const parsed = new DOMParser().parseFromString(html, "text/html");
    for (const forbidden of parsed.querySelectorAll("script,iframe,object,embed,base,meta,link,style,form"))
        forbidden.remove();
    const fresh = Array.from(parsed.body.children);
    const old = Array.from(article.children);
    const freshFaces = fresh.map(face);
    const oldFaces = old.map(face);
    const shorter = Math.min(fresh.length, old.length);
    let head = 0;
    while (head < shorter && freshFaces[head] === oldFaces[head]) {
        takeLines(fresh[head], old[head]);
        ++head;
    }
    let tail = 0;
    while (tail < shorter - head && freshFaces[fresh.length - 1 - tail] === oldFaces[old.length - 1 - tail]) {
        takeLines(fresh[fresh.length - 1 - tail], old[old.length - 1 - tail]);
        ++tail;
    }
    const after = tail > 0 ? old[old.length - tail] : null;
    const inserted = fresh.slice(head, fresh.length - tail).map(element => document.adoptNode(element));
    for (const gone of old.slice(head, old.length - tail))
        gone.remove();
    for (const element of inserted)
        article.insertBefore(element, after);
    return inserted.length;
}

function scrollToLine(line) {
    const blocks = Array.from(document.querySelectorAll("[data-line]"));
    if (blocks.length === 0)
        return;
    let before = null, after = null;
    for (const block of blocks) {
        const at = Number(block.dataset.line);
        if (at <= line)
            before = block;
        else {
            after = block;
            break;
        }
    }
    const top = block => block.getBoundingClientRect().top + window.scrollY;
    let y = 0;
    if (before) {
        const from = Number(before.dataset.line);
        const end = after ? top(after) : before.getBoundingClientRect().bottom + window.scrollY;
        const until = after ? Number(after.dataset.line) : from + 1;
        const share = Math.min(1, Math.max(0, (line - from) / Math.max(1, until - from)));
        y = line <= 1 ? 0 : top(before) + (end - top(before)) * share - 32;
    }
    window.scrollTo(0, Math.max(0, y));
}

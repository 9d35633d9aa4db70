// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a script world of its own over a page whose scripts are off. Replaces only what changed, so that nothing jumps.

// Addresses of pictures that were handed over, by the addresses that the article has.
window.handedOver ??= {};

function showHandedOver(picture) {
    const own = window.handedOver[picture.dataset.from ?? picture.getAttribute("src")];
    if (!own || picture.getAttribute("src") === own)
        return;
    picture.dataset.from = picture.getAttribute("src");
    picture.setAttribute("src", own);
}

function addPicture(address, own) {
    window.handedOver[address] = own;
    for (const picture of document.querySelectorAll("img[src]"))
        showHandedOver(picture);
}

function forgetPictures() {
    window.handedOver = {};
    for (const picture of document.querySelectorAll("img[data-from]")) {
        picture.setAttribute("src", picture.dataset.from);
        delete picture.dataset.from;
    }
}

// The elements of each block that is shown.
window.blocks ??= [];

// Elements that carry the line of the text where they begin.
function lined(element) {
    return [element, ...element.querySelectorAll("[data-line]")].filter(one => one.dataset.line !== undefined);
}

function move(elements, lines) {
    for (const element of elements.flatMap(lined))
        element.dataset.line = Number(element.dataset.line) + lines;
}

function elementsOf(html) {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    for (const forbidden of parsed.querySelectorAll("script,iframe,object,embed,base,meta,link,style,form"))
        forbidden.remove();
    for (const picture of parsed.querySelectorAll("img[src]"))
        showHandedOver(picture);
    return Array.from(parsed.body.children).map(element => document.adoptNode(element));
}

// So many blocks from the first go; others, each a line and what counts its own lines from there, come; of those that are there then, stretches (where they
// begin, how many they are) are further down by some lines.
function replaceBlocks(first, gone, come, moved, language) {
    document.documentElement.lang = language;
    const fresh = come.map(([line, html]) => {
        const elements = elementsOf(html);
        move(elements, line);
        return elements;
    });
    const after = window.blocks.slice(first + gone).find(elements => elements.length > 0);
    for (const element of window.blocks.slice(first, first + gone).flat())
        element.remove();
    const arrived = document.createDocumentFragment();
    arrived.append(...fresh.flat());
    document.getElementById("article").insertBefore(arrived, after ? after[0] : null);
    window.blocks = window.blocks.slice(0, first).concat(fresh, window.blocks.slice(first + gone));
    for (const [from, count, lines] of moved) {
        for (const elements of window.blocks.slice(from, from + count))
            move(elements, lines);
    }
    window.topGiven = window.scrollY;
    return fresh.length;
}

// How far below the upper edge a block stands that was scrolled to.
var gap = 32;

function topOf(block) {
    return block.getBoundingClientRect().top + window.scrollY;
}

// Between which lines and heights a stretch of the article lies, of a block and the one after it.
function stretch(before, after) {
    const from = Number(before.dataset.line);
    return {
        from: from,
        until: after ? Number(after.dataset.line) : from + 1,
        top: topOf(before),
        end: after ? topOf(after) : before.getBoundingClientRect().bottom + window.scrollY,
    };
}

// The last block for which isBefore holds, of those in a row from the first, and the one after it.
function around(isBefore) {
    let before = null;
    for (const block of document.querySelectorAll("[data-line]")) {
        if (!isBefore(block))
            return [before, block];
        before = block;
    }
    return [before, null];
}

function scrollToLine(line) {
    const [before, after] = around(block => Number(block.dataset.line) <= line);
    let y = 0;
    if (before && line > 1) {
        const part = stretch(before, after);
        const share = Math.min(1, (line - part.from) / Math.max(1, part.until - part.from));
        y = part.top + (part.end - part.top) * share - gap;
    }
    window.scrollTo(0, Math.max(0, y));
    window.topGiven = window.scrollY;
}

// The line that is at the top.
function lineAtTop() {
    const y = window.scrollY;
    const [before, after] = around(block => topOf(block) <= y + gap);
    if (!before || y === 0)
        return 1;
    const part = stretch(before, after);
    const share = Math.min(1, (y + gap - part.top) / Math.max(1, part.end - part.top));
    return part.from + share * (part.until - part.from);
}

// The line to which the person scrolled; 0 where scrollToLine() or a new body brought the page where it is.
function lineScrolledTo() {
    const y = window.scrollY;
    if (Math.abs(y - (window.topGiven ?? 0)) < 2)
        return 0;
    window.topGiven = y;
    return lineAtTop();
}

// Dresses the page anew; the line at the top stays there.
function setStyle(css) {
    const style = document.getElementById("style");
    if (style.textContent === css)
        return;
    const line = lineAtTop();
    style.textContent = css;
    scrollToLine(line);
}

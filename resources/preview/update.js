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

// Elements that carry the line of the text where they begin (data-line), and of how many more they are (data-more).
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

// Between which lines and heights a block lies; up to the next one is a gap, whose lines are nobody's.
function stretch(before, after) {
    const from = Number(before.dataset.line);
    const next = after ? Math.max(from, Number(after.dataset.line)) : Infinity;
    const nextTop = after ? topOf(after) : Infinity;
    const top = topOf(before);
    return {
        from: from,
        behind: Math.min(next, from + 1 + Number(before.dataset.more ?? 0)),
        next: next,
        top: top,
        bottom: Math.max(top, Math.min(nextTop, before.getBoundingClientRect().bottom + window.scrollY)),
        nextTop: nextTop,
    };
}

function heightOf(line, part) {
    if (line < part.behind)
        return part.top + (part.bottom - part.top) * (line - part.from) / (part.behind - part.from);
    if (part.next === Infinity)
        return part.bottom;
    return part.bottom + (part.nextTop - part.bottom) * Math.min(1, (line - part.behind) / Math.max(1, part.next - part.behind));
}

function lineOf(y, part) {
    if (y < part.bottom)
        return part.from + (part.behind - part.from) * (y - part.top) / (part.bottom - part.top);
    if (part.next === Infinity)
        return part.behind;
    return part.behind + (part.next - part.behind) * Math.min(1, (y - part.bottom) / Math.max(1, part.nextTop - part.bottom));
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
    const y = before && line > 1 ? heightOf(line, stretch(before, after)) - gap : 0;
    window.scrollTo(0, Math.max(0, y));
    window.topGiven = window.scrollY;
}

// Between which heights stands what is to be seen of a line: its block where that fits, else its place in it; behind the last block, the end of all.
function placeOf(line) {
    const [before, after] = around(block => Number(block.dataset.line) <= line);
    if (!before || line <= 1)
        return [0, 0];
    const part = stretch(before, after);
    if (line < part.behind && part.bottom - part.top <= window.innerHeight - 2 * gap)
        return [part.top, part.bottom];
    let y = heightOf(line, part);
    if (!after && line >= part.behind)
        y = document.getElementById("article").lastElementChild.getBoundingClientRect().bottom + window.scrollY;
    return [y, line < part.behind ? y + gap : y];
}

// Scrolls by the least that brings a line into view. Answers the line at the top where it did, else 0.
function showLine(line) {
    const [top, bottom] = placeOf(line);
    const before = window.scrollY;
    let y = Math.max(before, bottom + gap - window.innerHeight);
    if (top - gap < y)
        y = Math.max(0, top - gap);
    if (Math.abs(y - before) < 1)
        return 0;
    window.scrollTo(0, y);
    window.topGiven = window.scrollY;
    return lineAtTop();
}

// The line that is at the top.
function lineAtTop() {
    const y = window.scrollY;
    const [before, after] = around(block => topOf(block) <= y + gap);
    return before && y > 0 ? lineOf(y + gap, stretch(before, after)) : 1;
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

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Parvis developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what Parvis makes of each example of a specification with what the program cmark-gfm makes of it."""
import re
import subprocess
import sys

PEER = ["cmark-gfm", "-e", "footnotes", "-e", "table", "-e", "strikethrough", "-e", "tasklist", "-e", "autolink"]
MARKED = re.compile(r"<!-- raw HTML omitted -->|href=\"\"|src=\"\"")


def made_by(command: list[str], markdown: str) -> str:
    return subprocess.run(command, input=markdown.encode(), capture_output=True, check=True, timeout=20).stdout.decode()


def main() -> int:
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read().replace("→", "\t")
    fence = "`" * 32
    examples = re.findall(rf"^{fence} example ?\w*\n(.*?)^\.\n.*?^{fence}$", text, re.MULTILINE | re.DOTALL)
    different = 0
    shown_alike = shown_without_tags = 0
    for number, markdown in enumerate((example for example in examples), 1):
        ours = made_by(["markdown_render"], markdown)
        theirs = made_by(PEER + ["--unsafe"], markdown)
        if ours != theirs:
            different += 1
            print(f"{number}: {markdown!r}\n  is        {ours!r}\n  cmark-gfm {theirs!r}")
        # What is shown is the program's safe mode, but for the words of tags.
        shown = made_by(["markdown_render", "--shown"], markdown)
        safe = made_by(PEER, markdown)
        if shown == safe:
            shown_alike += 1
        elif MARKED.search(safe):
            shown_without_tags += 1
        else:
            different += 1
            print(f"{number}: {markdown!r}\n  is shown  {shown!r}\n  cmark-gfm {safe!r}")
    print(f"{len(examples)} examples, {different} different; shown: {shown_alike} as in safe mode, {shown_without_tags} keep the words of tags")
    return 1 if different or len(examples) < 600 else 0


if __name__ == "__main__":
    sys.exit(main())

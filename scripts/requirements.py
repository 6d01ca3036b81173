#!/usr/bin/env python3
"""Writes docs/requirements.md: which requirements are proven, by which tests, and which are not.

A test proves a requirement when its display name begins with the id: @Test("R64 the first ...").
Several ids may stand at the beginning: @Test("R61 R64 ..."). With --check nothing is written; the
exit code is 1 when the file on disk is not what would be written, or a name uses an unknown id.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "docs" / "requirements.tsv"
PAGE = ROOT / "docs" / "requirements.md"

NAME = re.compile(r'@Test\s*\(\s*"((?:[^"\\]|\\.)*)"')
IDS = re.compile(r"(?:R\d+[\s,]+)+")
DISABLED = re.compile(r"\.disabled\s*\(")


def without_comments(source):
    """Blanks out // comments, so that a commented-out test proves nothing."""
    return re.sub(r"(?m)^\s*//.*$", "", source)


def arguments(source, start):
    """The text between the parentheses of the @Test whose '(' is at or after start."""
    depth, quoted, index = 0, False, source.index("(", start)
    begin = index
    while index < len(source):
        character = source[index]
        if quoted:
            if character == "\\":
                index += 1
            elif character == '"':
                quoted = False
        elif character == '"':
            quoted = True
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if depth == 0:
                return source[begin + 1 : index]
        index += 1
    return source[begin + 1 :]


def tests_in(path):
    """Yields (ids, sentence) of the tests in a file that name a requirement and can run."""
    source = without_comments(path.read_text(encoding="utf-8"))
    for match in NAME.finditer(source):
        name = match.group(1)
        ids = IDS.match(name + " ")
        if not ids or DISABLED.search(arguments(source, match.start())):
            continue
        yield re.findall(r"R\d+", ids.group(0)), name[ids.end() :].strip()


def requirements():
    """The list's rows as (id, area, statement)."""
    lines = LIST.read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(line.split("\t")) for line in lines if line]


def proofs():
    """Requirement id -> [(test file, sentence)]."""
    found = {}
    for path in sorted((ROOT / "Tests").rglob("*.swift")):
        if "Fixtures" in path.parts:
            continue
        for ids, sentence in tests_in(path):
            for identifier in ids:
                found.setdefault(identifier, []).append((path.relative_to(ROOT), sentence))
    return found


def cell(text):
    return text.replace("|", "\\|")


def page(rows, found):
    proven = [row for row in rows if row[0] in found]
    missing = [row for row in rows if row[0] not in found]
    lines = [
        "# Requirements and their tests",
        "",
        "Written by `make requirements` from the tests' names; don't edit. \"Proven\" means that a",
        "test names the requirement: it says nothing about how much of it the test covers.",
        "",
        f"{len(proven)} of {len(rows)} requirements are named by a test, {len(missing)} are not.",
        "",
        "## Proven by tests",
        "",
        "| id | requirement | tests |",
        "| --- | --- | --- |",
    ]
    for identifier, _, statement in proven:
        tests = "<br>".join(
            f"{cell(sentence)} ([{path.stem}](../{path.as_posix()}))"
            for path, sentence in found[identifier]
        )
        lines.append(f"| {identifier} | {cell(statement)} | {tests} |")
    lines += ["", "## Not yet named by a test", "", "| id | area | requirement |"]
    lines.append("| --- | --- | --- |")
    lines += [f"| {identifier} | {area} | {cell(text)} |" for identifier, area, text in missing]
    return "\n".join(lines) + "\n"


def main():
    rows, found = requirements(), proofs()
    known = {row[0] for row in rows}
    unknown = sorted(set(found) - known)
    if unknown:
        sys.exit("requirements: tests name ids that docs/requirements.tsv lacks: " + ", ".join(unknown))
    text = page(rows, found)
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(text, encoding="utf-8")
        print(f"requirements: {len(set(found) & known)} of {len(known)} are named by a test")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text:
        sys.exit("requirements: docs/requirements.md is stale; run `make requirements`")


if __name__ == "__main__":
    main()

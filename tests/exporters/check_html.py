#!/usr/bin/env python3
"""Holds exported HTML to the rules of HTML5 and of ours: balanced elements, unique ids, links that lead somewhere, no
obsolete attributes, nothing that is loaded from outside. With html5lib at hand its strict parser reads the files too.

check_html.py FILE.html…
"""
import base64
import hashlib
import html.parser
import re
import sys

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
OBSOLETE = {"align", "bgcolor", "border", "valign", "width", "height", "name", "background"}
PHRASING_ONLY = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "mark", "em", "strong", "span", "a", "sup", "sub", "q", "pre"}
FLOW = {"p", "div", "aside", "table", "figure", "blockquote", "ul", "ol", "pre", "hr", "article", "h1", "h2", "h3"}


class Checker(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.problems, self.ids, self.links = [], [], set(), set()
        self.script, self.policy, self.mains = "", "", 0

    def problem(self, text):
        self.problems.append(f"line {self.getpos()[0]}: {text}")

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if len(values) != len(attributes):
            self.problem(f"<{tag}> has an attribute twice")
        if "id" in values:
            if values["id"] in self.ids or not values["id"] or re.search(r"\s", values["id"]):
                self.problem(f"the id {values['id']!r} is not unique or no id")
            self.ids.add(values["id"])
        if (values.get("href") or "").startswith("#"):
            self.links.add(values["href"][1:])
        if tag in ("script", "iframe", "object", "embed", "link") and (tag != "script" or "src" in values):
            self.problem(f"<{tag}> loads something")
        if tag == "img" and (not values.get("src", "").startswith("data:") or "alt" not in values):
            self.problem("an image is not embedded or has no alt")
        if tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        for name in values:
            if name.startswith("on") or (name in OBSOLETE and not (tag == "meta" and name == "name")):
                self.problem(f"<{tag} {name}>")
        if tag == "a" and "a" in self.open:
            self.problem("a link in a link")
        if tag in FLOW and PHRASING_ONLY & set(self.open):
            self.problem(f"<{tag}> inside <{self.open[-1]}>")
        self.mains += tag == "main"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.problem(f"</{tag}> ends {self.open[-1:] or 'nothing'}")
        else:
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.script += data


def problems_of(name):
    text = open(name, encoding="utf-8").read()
    checker = Checker()
    checker.feed(text)
    checker.close()
    problems = checker.problems
    if not text.startswith("<!DOCTYPE html>"):
        problems.append("no doctype")
    if checker.open:
        problems.append(f"not closed: {checker.open}")
    problems += [f"#{link} leads nowhere" for link in sorted(checker.links - checker.ids)]
    if "default-src 'none'" not in checker.policy:
        problems.append("no content security policy")
    digest = base64.b64encode(hashlib.sha256(checker.script.encode()).digest()).decode()
    if checker.script and f"'sha256-{digest}'" not in checker.policy:
        problems.append("the policy does not let its script run")
    if checker.mains > 1:
        problems.append("more than one <main>")
    try:
        import html5lib
        html5lib.HTMLParser(strict=True).parse(text)
    except ImportError:
        pass
    except Exception as error:  # html5lib's own
        problems.append(f"html5lib: {error}")
    return problems


def main():
    failed = 0
    for name in sys.argv[1:]:
        problems = problems_of(name)
        for problem in problems:
            print(f"{name}: {problem}")
        failed += bool(problems)
    return failed


if __name__ == "__main__":
    sys.exit(main())

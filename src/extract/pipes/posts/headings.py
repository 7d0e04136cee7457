"""Bodies that stand alone on a line above a list of their people."""

from __future__ import annotations

from extract.pipes.posts.stretches import clean
from extract.records.view import Mention, View

_FOR = ("for", "from", "for the", "from the", "on behalf of", "representing")


def body_headings(view: View, own: str | None) -> dict[int, Mention]:
    """The body that heads a list, for the start of each block under it.

    Not ``own``, the meeting's own body.
    """
    found: dict[int, Mention] = {}
    heading: Mention | None = None
    for number, block in enumerate(view.blocks):
        orgs = view.within(block.start, block.end, "ORG", "PERSON", "ROLE")
        text = view.text[block.start : block.end]
        if len(orgs) == 1 and orgs[0].label == "ORG":
            rest = clean(text.replace(orgs[0].text, "")).strip(" :#*_-–")
            alone = not any(map(str.isalnum, rest)) or rest.casefold() in _FOR
            heading = orgs[0] if alone and number > 0 and not block.cells else None
            if heading and view.plain(heading.start, heading.end).casefold() == (
                (own or "").casefold()
            ):
                heading = None
        elif heading is not None and any(m.label == "PERSON" for m in orgs):
            first = next(m for m in orgs if m.label == "PERSON" or m.label == "ROLE")
            opening = clean(view.text[block.start : first.start]).strip("-–•*o0123456789.() ")
            if not opening and (block.kind in ("list_item", "table_row") or len(text) < 120):
                found[block.start] = heading
            else:
                heading = None
        else:
            heading = None
    return found

"""The head of minutes: its lines, and which of them name the body, the meeting and the item."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.pipes.meeting import patterns
from extract.records.types import Offsets
from extract.records.view import Mention, View

_MOST = 4000
_MOST_LINES = 26
_LINE = re.compile(r"[^\r\n]+")
_MARKS = " \t\u00a0\ufeff#*_>~`|"
_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\r?\n(?P<fields>.{0,2000}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.S
)
_FIELD = re.compile(r"(?P<name>\w+):[ \t]*[\"']?(?P<value>[^\r\n\"']*)[\"']?")
_MOST_NAMED = 14
_LONG_PROSE = 260
_OFTEN = 6  # times that a text without a heading names its body, or calls it "the Panel"
_LONGEST_NAME = 120
_A_MEETING = re.compile(r"\s+meetings?\b", re.I)
_NEAR = 5  # lines from the first body to the last that may be part of it


@dataclass(frozen=True)
class Line:
    """A line of the head without its mark-up; ``field`` is its name in front matter."""

    start: int
    end: int
    number: int
    field: str | None = None

    @property
    def span(self) -> Offsets:
        """Where the line stands."""
        return self.start, self.end


@dataclass(frozen=True)
class Candidate:
    """A name of a body in the head, how narrow it is, and the line that it stands in.

    ``sure``: it stands in a title, and is what the title is of.  ``tagged``: it is a mention.
    """

    start: int
    end: int
    line: Line
    narrow: bool
    sure: bool
    tagged: bool = False

    @property
    def span(self) -> Offsets:
        """Where the name stands."""
        return self.start, self.end


def head_lines(text: str) -> list[Line]:
    """The lines from the start to where those present, or the business, begin.

    >>> text = "# Oak Board\\n3 May 2024\\nPresent: A Low"
    >>> [text[line.start:line.end] for line in head_lines(text)]
    ['Oak Board', '3 May 2024']
    """
    lines: list[Line] = []
    at = 0
    front = _FRONT_MATTER.match(text)
    if front:
        at = front.end()
        for field in _FIELD.finditer(text, *front.span("fields")):
            if field["name"].lower() in ("title", "date", "body", "committee", "meeting"):
                lines.append(Line(*field.span("value"), len(lines), field["name"].lower()))
    prose = 0
    for match in _LINE.finditer(text, at, min(len(text), at + _MOST)):
        start, end = strip(text, *match.span())
        if start == end or not any(c.isalnum() for c in text[start:end]):
            continue
        if patterns.HEAD_ENDS.match(text, match.start(), end) or len(lines) >= _MOST_LINES:
            break
        lines.append(Line(start, end, len(lines)))
        prose += end - start > _LONG_PROSE
        if prose > 1:
            break
    return lines


def strip(text: str, start: int, end: int) -> Offsets:
    """The bounds without white space and mark-up of Markdown at either side."""
    while start < end and (text[start] in _MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _MARKS or text[end - 1].isspace()):
        end -= 1
    return start, end


def bodies(view: View, lines: list[Line]) -> list[Candidate]:
    """The bodies that the head names, in order."""
    found: list[Candidate] = []
    people = view.of("PERSON")
    for line in lines[:_MOST_NAMED]:
        if any(one.start < line.end and line.start < one.end for one in people):
            if found and line.field is None:
                break  # who came is told below the name of what they came to
            continue
        opens = any(mention.start == line.start for mention in view.within(*line.span, "ORG"))
        found += _in_title(view.text, line, opens)
        found += _in_prose(view.text, line)
    # "16 July 2025, Fagge Court" names a place, "November Plenary" a sitting.
    days = {mention.start for mention in view.of("DATE")}
    named = [candidate for candidate in found if candidate.start not in days]
    return [_as_tagged(view, candidate) for candidate in named]


def choose_body(text: str, found: list[Candidate]) -> Candidate | None:
    """The narrowest body, the last of several (what is part of another stands below it)."""
    if not found:
        return None
    sure = [c for c in found if c.sure] or found
    narrow = [c for c in sure if c.narrow and not _is_bare(text, c)]
    if not narrow and not any(_words(text, c)[1:] for c in sure):
        narrow = [c for c in found if c.narrow and not _is_bare(text, c)]
    # "Minutes of the Board" below the name of an authority: the Board met.
    narrow = narrow or [c for c in found if c.narrow and c.tagged]
    near = [c for c in narrow if c.line.number <= narrow[0].line.number + _NEAR]
    chosen = _fullest(text, near[-1] if near else sure[0], found)
    alone = chosen.narrow and _is_bare(text, chosen) and not chosen.tagged
    return None if alone else chosen


def called_in_text(view: View) -> Mention | None:
    """The body that a text without a heading speaks of; None where that may be one or another.

    It names the *Oak Street Panel*, and calls it so or *the Panel* more than twice as often as any
    other.
    """
    times: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    bare: Counter[str] = Counter()
    for mention in view.of("ORG"):
        words = mention.text.casefold().split()
        if words and _is_narrow(words[-1]):
            name = " ".join(words)
            (times if words[1:] else bare)[name] += 1
            first.setdefault(name, mention)
    for noun, more in bare.items():
        full = [name for name, _ in times.most_common() if name.endswith(f" {noun}")]
        times[full[0] if full else noun] += more
    (name, most), (_, next_most) = (*times.most_common(2), ("", 0), ("", 0))[:2]
    return first[name] if " " in name and most >= _OFTEN and most > 2 * next_most else None


def _is_bare(text: str, candidate: Candidate) -> bool:
    """Whether a noun stands alone for a name: *the Board*; *Cabinet* is a name."""
    words = _words(text, candidate)
    return len(words) == 1 and words[0] not in ("cabinet", "executive", "senate")


def _fullest(text: str, chosen: Candidate, found: list[Candidate]) -> Candidate:
    """The fuller name of which the chosen one is the end: *Board* of *Oak Trust Board*."""
    words = _words(text, chosen)
    for other in sorted(found, key=lambda c: c.start - c.end):
        others = _words(text, other)
        if len(others) > len(words) and (
            others[-len(words) :] == words or _is_in_full(words, others)
        ):
            return other
    return chosen


def _is_in_full(short: list[str], long: list[str]) -> bool:
    """Whether a name has in words what another ends with in letters: *PC* of *Elm PC*."""
    kept, letters = short[:-1], short[-1:]
    rest = "".join(word[0] for word in long[len(kept) :])
    return bool(kept) and len(rest) > 1 and long[: len(kept)] == kept and [rest] == letters


def _words(text: str, candidate: Candidate) -> list[str]:
    words: list[str] = re.findall(r"\w+", text[candidate.start : candidate.end].casefold())
    return words


def _in_title(text: str, line: Line, opens: bool) -> Iterator[Candidate]:
    """Bodies in the parts of a line that is a title, not a sentence.

    ``opens``: a mention of a body opens the line, which may then be written small.
    """
    if line.end - line.start > _LONG_PROSE or patterns.NO_TITLE.match(text, line.start, line.end):
        return
    if line.field == "date":
        return
    for start, end in parts(text, line):
        lead = patterns.LEAD.match(text, start, end)
        at = lead.end() if lead else start
        heads = list(patterns.HEAD_NOUN.finditer(text, at, end))
        kind = patterns.OF_MEETING_KIND.match(text, at, end)
        if kind and any(_A_MEETING.match(text, head.end(), end) for head in heads):
            at = kind.end()
        if (
            not heads
            or not text[at : at + 1].strip()
            or (text[at].islower() and not (opens and at == line.start))
        ):
            continue
        last = _last_of_name(text, at, heads)
        if len(text[at : last.end()].split()) > 14 or patterns.PROSE.search(text, at, end):
            continue
        # "Role of the Panel": a heading of the business, which names the body by the way.
        of = [m.end() for m in patterns.OF_BODY.finditer(text, at, end) if m.end() <= last.start()]
        narrow = _is_narrow(last.group())
        more = patterns.GOES_ON.match(text, last.end(), end)
        yield Candidate(of[-1] if of else at, last.end(), line, narrow, sure=not (of or more))


def parts(text: str, line: Line) -> list[Offsets]:
    """A title line taken apart at dashes, colons, columns and *held on*."""
    found, at = [], line.start
    for gap in patterns.PARTING.finditer(text, line.start, line.end):
        found.append((at, gap.start()))
        at = gap.end()
        if re.match(r",?\s+(?:held|at|in|from)\b", gap.group(), re.I):
            return [part for part in found if part[0] < part[1]]  # what follows is the place
    found.append((at, line.end))
    return [part for part in found if part[0] < part[1]]


def _last_of_name(text: str, start: int, heads: list[re.Match[str]]) -> re.Match[str]:
    """The head noun that a name ends with: not that of the body it is *of*."""
    for head, following in pairwise(heads):
        between = text[head.end() : following.start()]
        if re.match(r"\s*(?:\(|[,;.]|(?:of|for|meeting|agm)\b)", between, re.I) and _is_narrow(
            head.group()
        ):
            return head
        if re.match(r"\s*(?:and|&)\s+(?:the\s+)?$", between, re.I):
            # "Policing Committee and Partnership Meeting": a meeting of two sorts, not one name.
            if _is_narrow(head.group()) and _A_MEETING.match(text, following.end()):
                return head
            continue
    return heads[-1]


def _is_narrow(noun: str) -> bool:
    return patterns.NARROW_NOUN.match(noun) is not None


def _in_prose(text: str, line: Line) -> Iterator[Candidate]:
    """Bodies after *meeting of*, and those that *held their meeting*, in a sentence of the head."""
    if line.end - line.start < 40 or line.field:
        return
    for lead in patterns.SOURCE_OF_BODY.finditer(text, line.start, line.end):
        stop = re.compile(r"\b(?:held|was|were|on|at|in|took|has)\b|[.;:(]").search(
            text, lead.end(), line.end
        )
        end = stop.start() if stop else line.end
        more = patterns.LEAD.match(text, lead.end(), end)  # "minutes of the ordinary meeting of"
        start = more.end() if more else lead.end()
        heads = list(patterns.HEAD_NOUN.finditer(text, start, end))
        if heads and text[start].isupper():
            last = _last_of_name(text, start, heads)
            yield Candidate(start, last.end(), line, _is_narrow(last.group()), sure=False)
    held = patterns.HELD_THEIR.search(text, line.start, line.end)
    if held:
        heads = list(patterns.HEAD_NOUN.finditer(text, line.start, held.start()))
        if heads and heads[-1].end() == held.start():
            yield Candidate(
                line.start, held.start(), line, _is_narrow(heads[-1].group()), sure=False
            )


def _as_tagged(view: View, candidate: Candidate) -> Candidate:
    """The candidate up to where a mention that begins with it ends (*Group on Transparency*).

    Of two mentions side by side (*Oak Trust* *Trust Board*) the second is what met.
    """
    if wider := _around(view, candidate):
        return replace(candidate, start=wider.start, end=wider.end, tagged=True)
    mentions = view.within(candidate.start, candidate.line.end, "ORG")
    for mention in mentions:
        more = view.text[candidate.end : mention.end]
        if mention.start == candidate.start and more:
            return replace(candidate, end=mention.end, tagged=True)
    inside = [m for m in mentions if m.end <= candidate.end]
    places = [(m.start, m.end) for m in inside]
    whole = len(inside) == 2 and (places[0][0], places[1][1]) == candidate.span
    if whole and not view.text[places[0][1] : places[1][0]].strip():
        return replace(candidate, start=places[1][0], tagged=True)
    return replace(candidate, tagged=places == [candidate.span])


def _around(view: View, candidate: Candidate) -> Mention | None:
    """The mention whose end a candidate is, as where a name goes over two lines.

    Not where what stands before is the name of the parent or a word of the meeting: *Public Board*.
    """
    text, start, end = view.text, candidate.start, candidate.end
    for mention in view.within(max(0, start - _LONGEST_NAME), end + _LONGEST_NAME, "ORG"):
        if mention.start < start and end <= mention.end:
            before = text[mention.start : start]
            if "\n" in before and not _opens_line(text, mention.start):
                continue
            *_, last = (None, *patterns.HEAD_NOUN.finditer(before))
            parent = last is not None and not before[last.end() :].strip(" \t\r\n,–—-")
            if not parent and not patterns.OF_MEETING_KIND.fullmatch(before):
                return mention
    return None


def _opens_line(text: str, at: int) -> bool:
    """Whether a name opens its line, but for words such as *Minutes of the*."""
    start = text.rfind("\n", 0, at) + 1
    lead = patterns.LEAD.match(text, start, at)
    return lead is not None and not text[lead.end() : at].strip(_MARKS)

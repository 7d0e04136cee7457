"""Which part of a web page is the minutes: the main element, without what surrounds the words.

Made for news, trafilatura loses what minutes need: of a page in Modern.gov's manner (the shipped
sample) it left out all list numbers, the nested list and the actions.  Council pages are regular
enough to choose by element, role and class.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Comment, Tag

# Most telling first: names from Modern.gov, from WordPress, and common in councils' themes.
_MAIN = (
    ".mgContent", "#modgov", "#mgContent", ".entry-content", ".post-content",
    "main", "[role=main]", "#main-content", "#maincontent", "#content", "article", "#main",
    ".content",
)  # fmt: skip
_NEVER = (
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "nav",
    "input", "select", "textarea", "button", "datalist", "audio", "video", "map", "head", "dialog",
    "math",
)  # fmt: skip
_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar")
)
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|skip(?:[_-]?(?:links?|to\w*|nav))?|cookies?(?:[_-]\w+)?|consent|gdpr|menu|"
    r"top-?nav|left-?nav|side-?nav|sub-?nav|nav(?:bar|igation)?|mgNav|mgLeftNav|side-?bar|site-?(?:header|footer)|"
    r"page-?footer|footer|share(?:daddy|this)?|sharing|social(?:[_-]\w+)?|addtoany\w*|jp-relatedposts|"
    r"related(?:-posts)?|comments?(?:-area)?|respond|pagination|pager|post-navigation|mgPrint|print(?:-?link)?|"
    r"screen-reader-text|visually-?hidden|sr-only|mgHide|mgFileSize|search(?:-?(?:form|box))?|back-?to-?top|"
    r"entry-(?:meta|footer)|widget(?:-area)?|toolbar|feedback|newsletter)(?:$|\s)",
    re.I,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_FURNITURE = re.compile(
    r"\s*(?:skip to (?:main )?(?:content|navigation)|print (?:this )?page|"
    r"(?:back|return) to (?:top|the top|previous page)|share (?:this )?(?:page|item|on .*)|"
    r"view the (?:background|decision|reasons|report|declarations?)\b.*item.*|"
    r"supporting documents\s*:?|related (?:documents|links|meetings)\s*:?|"
    r"accept(?: all)?(?: cookies)?|you are here\s*:?|email this page|listen to this page|"
    r"show:? .* per page|pdf [\d.,]+ ?[km]b)\s*",
    re.I,
)
_MEETING = re.compile(r"\s*Meeting (?:of|:|on)\b", re.I)
_BLOCKS = ("p", "li", "a", "span", "div", "h2", "h3", "h4", "td")


def main_content(soup: BeautifulSoup) -> Tag:
    """The element that holds a page's words, cleared of menus, links and hidden parts.

    Takes a parsed page and changes it in place.

    >>> page = BeautifulSoup('<div class="menu">Jobs</div><main><p>Minutes</p></main>', "lxml")
    >>> main_content(page).get_text()
    'Minutes'
    """
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for tag in soup.find_all(_NEVER):
        tag.decompose()
    body = soup.body or soup
    whole = _size(body)
    for tag in body.find_all(True):
        if not tag.decomposed and _is_surround(tag, whole):
            tag.decompose()
    root = _main(body)
    _drop_furniture(root)
    return root


def _main(body: Tag) -> Tag:
    whole = _size(body)
    named: dict[str, list[Tag]] = {}
    for tag in body.find_all(True):
        for name in _names(tag):
            named.setdefault(name, []).append(tag)
    for name in _MAIN:
        best = max(named.get(name, ()), key=_size, default=None)
        # A lone teaser or an empty frame with a telling name is not the page's content.
        if best is not None and (
            _size(best) >= 0.3 * whole or (name.startswith(".mg") and _size(best) > 200)
        ):
            return best
    return body


def _names(tag: Tag) -> list[str]:
    """What a stylesheet could call an element."""
    classes = tag.get_attribute_list("class") if tag.has_attr("class") else []
    names = [tag.name, *(f".{name}" for name in classes), f"#{tag.get('id')}"]
    return [*names, "[role=main]"] if tag.get("role") == "main" else names


def _is_surround(tag: Tag, whole: int) -> bool:
    if tag.name in ("html", "body", "main", "table", "tbody", "tr", "td"):
        return False
    style = str(tag.get("style") or "")
    if tag.has_attr("hidden") or _HIDDEN_STYLE.search(style) or tag.get("aria-hidden") == "true":
        return True
    if str(tag.get("role") or "").lower() in _ROLES:
        return True
    classes = tag.get_attribute_list("class") if tag.has_attr("class") else []
    names = " ".join([str(tag.get("id") or ""), *map(str, classes)])
    telling = bool(_NAMES.search(names)) or (tag.name in ("header", "footer", "aside", "form"))
    if not telling:
        return False
    # The frame of a whole page may be called "has-sidebar", and ASP.NET wraps pages in one form.
    return _size(tag) < 0.4 * whole and (tag.name != "header" or not tag.find(["h1", "h2"]))


def _drop_furniture(root: Tag) -> None:
    for tag in root.find_all(["ul", "ol"]):
        if not tag.decomposed and _is_link_list(tag):
            tag.decompose()
    for tag in root.find_all(_BLOCKS):
        if tag.decomposed:
            continue
        text = tag.get_text(" ", strip=True)
        if len(text) < 200 and _FURNITURE.fullmatch(text):
            tag.decompose()


def _is_link_list(tag: Tag) -> bool:
    items = tag.find_all("li", recursive=False)
    if not items:
        return False
    for item in items:
        text = item.get_text(" ", strip=True)
        linked = sum(len(link.get_text(" ", strip=True)) for link in item.find_all("a"))
        if _MEETING.match(text) or linked < 0.8 * len(text) or not linked:
            return False
    return True


def _size(tag: Tag) -> int:
    return sum(len(text.strip()) for text in tag.strings)

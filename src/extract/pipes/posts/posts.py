"""The component: posts, what short mentions stand for, abbreviations, and entities."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from extract.pipes.posts.abbreviations import Definition, definitions
from extract.pipes.posts.affiliations import Affiliations
from extract.pipes.posts.attach import Attacher
from extract.pipes.posts.bodies import Bodies
from extract.pipes.posts.bodyof import BodyFinder
from extract.pipes.posts.columns import column_posts
from extract.pipes.posts.entities import abbreviation_records, entity_records, resolution_records
from extract.pipes.posts.lexicon import CHAIRS, RANK_SHORTS
from extract.pipes.posts.patterns import FORMER, PAST
from extract.pipes.posts.people import Known, People
from extract.pipes.posts.resolve import Roles
from extract.pipes.posts.stretches import Stretch
from extract.pipes.posts.titlebody import Found
from extract.pipes.posts.titles import (
    fold,
    is_plural,
    parse_title,
    same_post,
)
from extract.records.store import put_records, put_value
from extract.records.types import Abbreviation, Entity, EntityValue, Post, Resolution
from extract.records.view import Mention, View, least_confidence

_MOST_WORDS = 15
_OF_THE_MEETING = frozenset("clerk secretary member trustee governor treasurer president".split())


@dataclass
class Held:
    """A post as it stands in the text: a title with its holder."""

    role: Mention
    person: Mention
    holder: str
    name: str
    body: Found | None
    qualifier: str | None
    is_listed: bool
    is_attendance: bool


class PostsComponent:
    """Sets ``posts``, ``mentions_resolved``, ``abbreviations`` and ``entities`` of a Doc, and the
    value of each ROLE, ORG and PERSON mention."""

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        defined = definitions(view)
        people = People(view)
        bodies = Bodies(view, defined, people)
        attacher = Attacher(view, people, _aliases(defined))
        finder = BodyFinder(view, bodies, attacher)
        affiliations = Affiliations(view, people, attacher)
        held = _posts(view, people, attacher, finder, affiliations)
        _affiliate(held, affiliations, finder)
        roles = Roles(view, bodies, defined)
        for post in held:
            body = post.body[0] if post.body else None
            former = post.qualifier == "former"
            roles.add(
                post.role,
                post.holder,
                body,
                post.name,
                is_former=former,
                is_listed=post.is_listed,
                attends=post.is_attendance,
                person=post.person,
            )
        inside_of: dict[str, Found] = {}
        for mention in view.of("ROLE"):
            inside = finder.in_title(mention)
            body = inside[0] if inside else None
            roles.add(mention, body=body, inside=body)
            if inside:
                inside_of.setdefault(fold(view.plain(mention.start, mention.end)), inside)
        who = {m.start: people.who(m).name or "" for m in view.of("PERSON")}
        which = roles.resolve_all(who)
        posts = _merged(view, held, which, bodies, inside_of)
        known = _known(view, people, bodies, which)
        details = {fold(post.role): post for post in reversed(posts) if post.role}
        for mention, found in known:
            value = _value(mention, found, details, view)
            put_value(doc, mention.start, mention.end, value)
        put_records(doc, Post.section, posts)
        put_records(doc, Resolution.section, resolution_records(view, known, defined))
        put_records(doc, Abbreviation.section, abbreviation_records(view, defined, people))
        put_records(doc, Entity.section, entity_records(view, known))
        return doc


def _aliases(defined: list[Definition]) -> set[int]:
    """Where a mention is the abbreviation, in brackets, of the mention before it."""
    return {d.short_at[0] for d in defined if d.label in ("ROLE", "ORG") and len(d.mentions) == 2}


def _affiliate(held: list[Held], affiliations: Affiliations, finder: BodyFinder) -> None:
    """Give posts without a body that which a list sets beside the holder.

    Not to chairs and clerks, who are those of the body that meets.
    """
    for post in held:
        noun = parse_title(post.name).noun
        beside = affiliations.of(post.holder)
        if post.body is None and beside and noun not in CHAIRS | _OF_THE_MEETING:
            post.body = finder.named(beside)


def _posts(
    view: View,
    people: People,
    attacher: Attacher,
    finder: BodyFinder,
    affiliations: Affiliations,
) -> list[Held]:
    found: list[Held] = []
    for stretch in attacher.stretches():
        affiliations.read(stretch, finder.is_attendance(stretch))
        listed = sum(len(group.holders) for group in stretch.groups) > 1
        attends = finder.is_attendance(stretch)
        for group in stretch.groups:
            for at in group.roles:
                for holder in group.holders:
                    body = finder.find(stretch, group, at, holder)
                    post = _of_role(view, people, stretch, at, holder, body, (listed, attends))
                    found += [post] if post else []
    for row in column_posts(view):
        name = people.who(row.person).name
        title = view.plain(row.role.start, row.role.end)
        if name:
            body = finder.named(row.body) if row.body else None
            qualifier = parse_title(title).qualifier
            held = Held(row.role, row.person, name, title, body, qualifier, True, False)
            found.append(held)
    return found


def _of_role(
    view: View,
    people: People,
    stretch: Stretch,
    at: int,
    holder: int,
    body: Found | None,
    place: tuple[bool, bool],
) -> Held | None:
    role = stretch.items[at].mention
    name = view.plain(role.start, role.end)
    name = name.rstrip(" :;,") or name
    before = view.text[max(stretch.start, role.start - 24) : role.start]
    former = FORMER.search(before) or PAST.match(view.text, role.end)
    qualifier = "former" if former else parse_title(name).qualifier
    person = stretch.items[holder].mention
    who = people.who(person)
    if who.name is None or len(name.split()) > _MOST_WORDS:
        return None
    return Held(role, person, who.name, name, body, qualifier, *place)


def _merged(
    view: View,
    held: list[Held],
    which: dict[int, Known],
    bodies: Bodies,
    bodies_of: dict[str, Found],
) -> list[Post]:
    """One record for each post of a holder: *Chair* and *Chair of the Panel* are one."""
    merged: list[list[Held]] = []
    by_holder: dict[str, list[list[Held]]] = {}
    for post in held:
        known = which.get(post.role.start)
        ranked = post.name in RANK_SHORTS and post.role.start < post.person.start
        if known and known.name and not is_plural(post.role.text) and not ranked:
            post.name = known.name
            post.body = post.body or bodies_of.get(fold(known.name))
        for same in by_holder.get(post.holder, ()):
            first = same[0]
            if same_post(parse_title(first.name), parse_title(post.name)) and _agree(first, post):
                same.append(post)
                break
        else:
            group = [post]
            merged.append(group)
            by_holder.setdefault(post.holder, []).append(group)
    return [_record(view, group, bodies) for group in merged]


def _agree(one: Held, other: Held) -> bool:
    if (one.qualifier == "former") != (other.qualifier == "former"):
        return False
    return (
        one.body is None
        or other.body is None
        or fold(one.body[0]) == fold(other.body[0])
        or fold(one.name) != fold(other.name)
    )


def _record(view: View, group: list[Held], bodies: Bodies) -> Post:
    post = max(group, key=lambda h: len(parse_title(h.name).words))
    body = next((h.body for h in (post, *group) if h.body), None)
    offsets = {
        "holder": (post.person.start, post.person.end),
        "role": (post.role.start, post.role.end),
    }
    reasons: dict[str, str] = {}
    name = bodies.full_name(body[0], body[1][0]) if body else None
    title = parse_title(post.name)
    if body:
        offsets["body"] = body[1]
    else:
        reasons["body"] = "the text puts no body beside the post"
    used = [post.role, post.person, *([body[2]] if body and body[2] else [])]
    remit = title.remit_text
    at = post.role.text.find(remit) if remit else -1
    if remit and at >= 0:
        offsets["remit"] = (post.role.start + at, post.role.start + at + len(remit))
    return Post(
        span=(post.role.start, post.role.end),
        offsets=offsets,
        reasons=reasons,
        confidence=least_confidence(used),
        holder=post.holder,
        role=post.name,
        remit=remit,
        body=name,
        qualifier=post.qualifier,
    )


def _known(
    view: View, people: People, bodies: Bodies, which: dict[int, Known]
) -> list[tuple[Mention, Known]]:
    found = []
    for mention in view.of("ROLE", "ORG", "PERSON"):
        if mention.label == "PERSON":
            known = people.who(mention)
        elif mention.label == "ORG":
            known = bodies.which(mention)
        else:
            known = which[mention.start]
        found.append((mention, known))
    return found


def _value(mention: Mention, known: Known, posts: dict[str, Post], view: View) -> EntityValue:
    if mention.label != "ROLE":
        return EntityValue(known.name, known.candidates)
    post = posts.get(fold(known.name)) if known.name else None
    title = parse_title(known.name or view.plain(mention.start, mention.end))
    former = FORMER.search(view.text[max(0, mention.start - 24) : mention.start])
    return EntityValue(
        known.name,
        known.candidates,
        remit=title.remit_text if known.name else None,
        body=post.body if post else None,
        qualifier="former" if former else title.qualifier,
    )

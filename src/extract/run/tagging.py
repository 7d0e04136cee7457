"""A pipeline over texts: Docs with their layout, one text's failure kept from the others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from extract.errors import ExtractError
from extract.layout import Block
from extract.run.outcome import Mention

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

Input = tuple[str, Sequence[Block] | None]
"""A text and its layout; None where the pipeline is to infer it."""


class ComponentError(ExtractError):
    """A component of the pipeline raised on a text; the message names it."""


def tag(
    nlp: Language, inputs: Sequence[Input], data: Sequence[Mapping[str, Any]] = ()
) -> list[Doc | Exception]:
    """Run a pipeline over texts with layout.

    Args:
        data: for each text what is put into its Doc's ``user_data`` before; empty: nothing.

    Returns:
        For each text its Doc, or the exception that the pipeline raised on it.  A batch on which it
        raises is run again text by text, so that one text does not take others with it.

    >>> import spacy
    >>> [len(doc) for doc in tag(spacy.blank("en"), [("Two words", None)])]
    [2]
    """
    pairs = [(given, data[i] if data else None) for i, given in enumerate(inputs)]
    try:
        return list(nlp.pipe([make_doc(nlp, *each) for each in pairs]))
    # Whatever a component raises is met again, and handed back, text by text.
    except Exception:
        return [_tag_one(nlp, *each) for each in pairs]


def _tag_one(nlp: Language, given: Input, data: Mapping[str, Any] | None) -> Doc | Exception:
    try:
        return nlp(make_doc(nlp, given, data))
    except Exception as error:
        return error


def make_doc(nlp: Language, given: Input, data: Mapping[str, Any] | None = None) -> Doc:
    """The Doc of a text before any component, with its layout where components look for it.

    ``data`` is put into its ``user_data``.

    Raises:
        ValueError: the text is longer than the pipeline takes.
    """
    from extract.pipes.candidates import LAYOUT_KEY

    text, blocks = given
    if len(text) > nlp.max_length:
        raise ValueError(f"the text has {len(text)} characters, the model takes {nlp.max_length}")
    doc = nlp.make_doc(text)
    if blocks is not None:
        doc.user_data[LAYOUT_KEY] = [block.to_json() for block in blocks]
    doc.user_data.update(data or {})
    return doc


def mentions(doc: Doc, min_confidence: float = 0.0) -> Iterator[Mention]:
    """The entities of a Doc in text order, each with its sentence.

    Those whose confidence is under ``min_confidence`` are left out; one without any stays.
    Where the pipeline sets no sentences, the paragraph, list item or table cell stands for it.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> ruler = nlp.add_pipe("entity_ruler")
    >>> ruler.add_patterns([{"label": "ORG", "pattern": "Ofsted"}])
    >>> [(m.start, m.end, m.sentence) for m in mentions(nlp("1. Ofsted\\ncame.\\n\\n2. No."))]
    [(3, 9, '1. Ofsted came.')]
    """
    from extract.pipes.candidates import text_runs
    from extract.pipes.entities.confidence import confidence_of
    from extract.records.store import VALUES_KEY

    values = doc.user_data.get(VALUES_KEY, {})
    # `Doc.text` joins the tokens anew on each call.
    text = doc.text
    if doc.has_annotation("SENT_START"):
        sentences = [(sent.start_char, sent.end_char) for sent in doc.sents]
    else:
        sentences = [(start, end) for start, end, _ in text_runs(doc)]
    starts = [start for start, _ in sentences]
    for ent in sorted(doc.ents, key=lambda ent: (ent.start, ent.end)):
        confidence = confidence_of(ent)
        if confidence is not None:
            if confidence < min_confidence:
                continue
            confidence = round(confidence, _DIGITS)
        at = bisect_right(starts, ent.start_char) - 1
        start, end = sentences[at] if at >= 0 else (ent.start_char, ent.end_char)
        sentence = _excerpt(text, (start, max(end, ent.end_char)), ent)
        value = values.get(f"{ent.start_char}-{ent.end_char}")
        yield Mention(
            ent.start_char, ent.end_char, ent.label_, ent.text, sentence, confidence, value
        )


def records(
    doc: Doc, min_confidence: float = 0.0
) -> tuple[dict[str, Any] | None, dict[str, list[dict[str, Any]]]]:
    """The meeting and the other records of a Doc, as JSON data; no less confident than wanted.

    >>> import spacy
    >>> records(spacy.blank("en")("Nothing"))
    (None, {})
    """
    from extract.records.store import RECORDS_KEY
    from extract.records.types import Meeting

    found: dict[str, list[dict[str, Any]]] = {
        section: [_rounded(record) for record in rows if _is_sure(record, min_confidence)]
        for section, rows in doc.user_data.get(RECORDS_KEY, {}).items()
    }
    meeting = found.pop(Meeting.section, [])
    return (meeting[0] if meeting else None), found


def _rounded(record: dict[str, Any]) -> dict[str, Any]:
    confidence = record.get("confidence")
    return record if confidence is None else {**record, "confidence": round(confidence, _DIGITS)}


def _is_sure(record: dict[str, Any], least: float) -> bool:
    confidence = record.get("confidence")
    return confidence is None or confidence >= least


_DIGITS = 4
# A "sentence" may be a whole document without a full stop; a spreadsheet's cell holds 32,767.
_MOST_CONTEXT = 1000


def _excerpt(text: str, sentence: tuple[int, int], ent: Span) -> str:
    """The sentence with its white space folded, cut to the surroundings of the entity if long."""
    start = max(sentence[0], ent.start_char - _MOST_CONTEXT)
    end = min(sentence[1], ent.end_char + _MOST_CONTEXT)
    cut = " ".join(text[start:end].split())
    return ("…" if start > sentence[0] else "") + cut + ("…" if end < sentence[1] else "")


def gives_confidence(nlp: Language) -> bool:
    """Whether a component of the pipeline sets ``span._.confidence``.

    >>> import spacy
    >>> gives_confidence(spacy.blank("en"))
    False
    """
    return any("span._.confidence" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names)


def name_components(nlp: Language) -> None:
    """Make the errors of a pipeline's components, but for spaCy's own, name the component."""
    # Not `set_error_handler`, which also sets it on spaCy's own parser, and there raises.
    nlp.default_error_handler = _name_component


def _name_component(name: str, component: object, docs: list[Doc], error: Exception) -> NoReturn:
    raise ComponentError(f"the component {name} raised {describe(error)}") from error


def describe(error: Exception) -> str:
    """An unforeseen error in one line that is not too long for a table."""
    text = " ".join(str(error).split())
    if isinstance(error, ExtractError):
        return text
    return f"{type(error).__name__}: {text[:300]}" if text else type(error).__name__

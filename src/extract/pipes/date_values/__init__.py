"""What days each DATE stands for.

Finds nothing itself: reads the DATEs among ``doc.ents`` and sets ``span._.value`` (a
`extract.records.types.DateValue`: first and last day, TIMEX3's type, value and mod, the unit, what
it was anchored on, other readings that are alive, what contradicts itself, why there is no value)
and the records ``doc._.records.dates``.

`parser` reads the words (`surface` folds them, `patterns` are the forms) to an `expressions` tree;
`resolve` places that on the calendar (`yearly`, `relative`, `parts`, `ranges`) in a context that
`anchors`, `direction`, `years` and `places` take from the document.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> for name in ("minutes_dates", "minutes_entities", "minutes_date_values"):
...     _ = nlp.add_pipe(name)
>>> doc = nlp.make_doc("The roof would be done by the end of March; Q3 2022/23 had been wet.")
>>> doc.user_data["meeting_date"] = "2023-02-14"
>>> [(date.text, date.start, date.end) for date in nlp(doc)._.records.dates]
[('the end of March', '2023-03-31', '2023-03-31'), ('Q3 2022/23', '2022-10-01', '2022-12-31')]
"""

from extract.pipes.date_values.date_values import DateValuesComponent

__all__ = ["DateValuesComponent"]

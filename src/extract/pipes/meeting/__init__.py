"""What meeting the minutes are of, and their parts.

Sets ``doc._.meeting`` (body, date, title, item number, each with its characters; None with a
reason where the head of the document has none) and ``doc._.sections`` (attendance, apologies,
declarations, ... by their headings and labels).  A date in ``doc.user_data["meeting_date"]``
stands in where the text has none, marked ``date_from="option"``.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> for name in ("minutes_layout", "minutes_meeting"):
...     _ = nlp.add_pipe(name)
>>> doc = nlp("OAK COUNCIL\\nMinutes of the Parks Panel held on 3 May 2024\\n\\nPresent: A Low")
>>> doc._.meeting.body, doc._.meeting.date, [section.kind for section in doc._.sections]
('Parks Panel', '2024-05-03', ['attendance'])
"""

from extract.pipes.meeting.meeting import MeetingComponent

__all__ = ["MeetingComponent"]

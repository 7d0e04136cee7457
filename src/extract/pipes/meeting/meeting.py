from __future__ import annotations

from spacy.tokens import Doc

from extract.pipes.meeting.record import meeting_record
from extract.pipes.meeting.sections import sections
from extract.records.store import MEETING_DATE_KEY, put_records
from extract.records.types import Meeting, Section
from extract.records.view import View


class MeetingComponent:
    """Finds the meeting that a Doc is the minutes of, and the parts of the minutes."""

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        given = doc.user_data.get(MEETING_DATE_KEY)
        record = meeting_record(view, given if isinstance(given, str) else None)
        put_records(doc, Meeting.section, [record])
        put_records(doc, Section.section, sections(view))
        return doc

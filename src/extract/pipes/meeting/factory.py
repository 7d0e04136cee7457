from spacy.language import Language

from extract.pipes.meeting.meeting import MeetingComponent


@Language.factory("minutes_meeting", assigns=["doc._.meeting", "doc._.sections"])
def make_meeting(nlp: Language, name: str) -> MeetingComponent:
    return MeetingComponent()

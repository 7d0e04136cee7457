from extract.pipes.meeting.meeting import MeetingComponent

__all__ = ["MeetingComponent"]

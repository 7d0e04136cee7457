from extract.pipes.assessments.assessments import AssessmentsComponent

__all__ = ["AssessmentsComponent"]

from extract.pipes.judgements.judgements import JudgementsComponent

__all__ = ["JudgementsComponent"]

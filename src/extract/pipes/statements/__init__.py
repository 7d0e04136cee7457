from extract.pipes.statements.statements import StatementsComponent

__all__ = ["StatementsComponent"]

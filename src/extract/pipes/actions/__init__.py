from extract.pipes.actions.actions import ActionsComponent

__all__ = ["ActionsComponent"]

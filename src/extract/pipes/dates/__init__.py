from extract.pipes.dates.dates import DatesComponent

__all__ = ["DatesComponent"]

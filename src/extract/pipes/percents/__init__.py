from extract.pipes.percents.percents import PercentsComponent

__all__ = ["PercentsComponent"]

from extract.pipes.date_values.date_values import DateValuesComponent

__all__ = ["DateValuesComponent"]

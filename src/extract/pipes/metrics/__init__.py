from extract.pipes.metrics.metrics import MetricsComponent

__all__ = ["MetricsComponent"]

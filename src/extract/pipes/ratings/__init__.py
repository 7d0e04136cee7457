from extract.pipes.ratings.ratings import RatingsComponent

__all__ = ["RatingsComponent"]

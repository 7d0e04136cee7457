from extract.pipes.posts.posts import PostsComponent

__all__ = ["PostsComponent"]

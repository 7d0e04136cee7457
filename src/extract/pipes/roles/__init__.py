from extract.pipes.roles.roles import RolesComponent

__all__ = ["RolesComponent"]

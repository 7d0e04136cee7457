from extract.pipes.organisations.organisations import OrganisationsComponent

__all__ = ["OrganisationsComponent"]

from extract.pipes.persons.persons import PersonsComponent

__all__ = ["PersonsComponent"]

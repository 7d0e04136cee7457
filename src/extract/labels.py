"""The labels, in the order tables print them.  corpus/GUIDELINES.md defines each."""

LABELS: tuple[str, ...] = ("ROLE", "ORG", "DATE", "RAG", "PERCENT", "PERSON", "JUDGEMENT")

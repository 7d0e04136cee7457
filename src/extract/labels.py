"""The labels, in the order tables print them.  corpus/GUIDELINES.md defines each."""

LABELS: tuple[str, ...] = ("ROLE", "ORG", "DATE", "RAG", "PERCENT", "PERSON", "JUDGEMENT")

# Marks stretches of machine-labelled text that training leaves out of account; never predicted.
UNSURE = "UNSURE"

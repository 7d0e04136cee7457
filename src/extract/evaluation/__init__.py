"""How good a model is: spans against gold, and what it finds where there is no gold.

`spans` holds the metrics, pure functions over (start, end, label); `gold` reads annotated texts;
`scoring` runs a model over them; `density` counts and samples mentions of unannotated documents.
"""

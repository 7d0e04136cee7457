"""How good a model is: spans against gold, and what it finds where there is no gold.

`gold` reads annotated texts and `predictions` runs a model over them; `spans` and `schemes` match
and count, pure functions over (start, end, label); `scoring`, `tokens`, `calibration` and `errors`
make figures and lists of that, `resampling` their intervals, `report` holds all of one model.
`calibrate` fits confidences.  `benchmark` sets models side by side, those of others by `foreign`.
`density` counts and samples mentions of unannotated documents.
"""

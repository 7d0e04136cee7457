"""Puts the default model into the wheel where the checkout has it.

A plain force-include line would fail on a checkout in which no model has been trained yet.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MODEL = "models/en_minutes_sm"


class DefaultModelHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        # An editable install finds the model in the checkout.
        if version == "standard" and (Path(self.root) / MODEL / "config.cfg").is_file():
            build_data["force_include"][MODEL] = f"extract/{MODEL}"

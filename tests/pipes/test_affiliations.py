"""Bodies behind the names of those present, told by the other lines of their list."""

import pytest

from markup import expected, found, rules

NLP = rules("minutes_organisations", "minutes_roles", "minutes_persons")
TWO_KNOWN = (
    "Present\n\n[[Ann Lee|PERSON]], [[Selmouth Town Council|ORG]]\n"
    "[[John Reed|PERSON]], [[Northmoor Borough Council|ORG]]\n"
)


@pytest.mark.parametrize(
    "case",
    [
        TWO_KNOWN + "[[Mary Hill|PERSON]] ([[MH|PERSON]]), [[Brightwater|ORG]]\n",
        TWO_KNOWN + "\nApologies\n\n[[Peter Shaw|PERSON]], the [[Griffin Fox Digital Works|ORG]]\n",
        TWO_KNOWN.replace(", ", " – ") + "[[Mary Hill|PERSON]] – [[Bevan Futures|ORG]]\n",
    ],
)
def test_a_line_like_its_neighbours_names_a_body(case: str) -> None:
    for label in ("ORG", "PERSON"):
        assert found(NLP, case, label) == expected(case, label)


@pytest.mark.parametrize(
    "case",
    [
        "Present\n\n[[Ann Lee|PERSON]], [[Selmouth Town Council|ORG]]\nMary Hill, Brightwater\n",
        TWO_KNOWN + "Mary Hill, Peter Shaw\n",
        TWO_KNOWN + "Mary Hill, who had sent apologies\n",
    ],
    ids=["one known body makes no such list", "two people", "prose"],
)
def test_other_lines_name_no_body(case: str) -> None:
    assert found(NLP, case, "ORG") == expected(case, "ORG")

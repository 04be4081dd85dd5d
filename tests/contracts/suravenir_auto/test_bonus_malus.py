"""Section 5.4: the clause under the ids of this document, and where it differs from the other one."""

from datetime import date

import pytest

from clausier.contracts import contract
from clausier.contracts.suravenir_auto import bonus_malus as chapter
from clausier.faces.coefficient import coefficient
from clausier.law.bonus_malus import Sentence

SURAVENIR = contract("suravenir_auto")


def answer(day="2026-07-01", **changes):
    facts = {
        "bonus_malus.origin": "due_date", "bonus_malus.coefficient": "1.00", "bonus_malus.applied_on": "2025-07-01",
        "bonus_malus.claims": [], "bonus_malus.interruptions": [], "policy.use": "private",
    }  # fmt: skip
    facts |= {name.replace("__", "."): value for name, value in changes.items()}
    return coefficient(SURAVENIR, facts, date.fromisoformat(day))


def claim(share, **more):
    told = {"nature": "collision", "without_knowledge": False, "force_majeure": False, **more}
    return [{"id": "1", "on": "2025-08-01", "liability_pct": share, **told}]


@pytest.mark.parametrize(
    ("sentence", "id"),
    [
        (Sentence.PREMIUM, "SURA-5.4-7"), (Sentence.REFERENCE, "SURA-5.4-3"), (Sentence.RISKS, "SURA-5.4-4"),
        (Sentence.REDUCTION, "SURA-5.4-1"), (Sentence.INCREASE, "SURA-5.4-2"), (Sentence.PARKED, "SURA-5.4-5"),
        (Sentence.FORCE_MAJEURE, "SURA-5.4-7"), (Sentence.PERIOD, "SURA-5.4-7"), (Sentence.NOTICE, "SURA-5.4-6"),
        (Sentence.STATEMENT, "SURA-5.4-7"),
    ],
)  # fmt: skip
def test_each_article_has_its_id_and_its_article_of_law(sentence, id):
    assert chapter.cites(sentence) == (id, f"C. assur., art. A. 121-1, annexe, art. {sentence.value[0]}")


@pytest.mark.parametrize(
    ("changes", "after", "cited"),
    [
        ({}, "0.95", "SURA-5.4-1"),
        ({"policy__use": "rounds"}, "0.93", "SURA-5.4-1"),
        ({"policy__use": "all"}, "0.93", "SURA-5.4-1"),
        ({"bonus_malus__claims": claim(100)}, "1.25", "SURA-5.4-2"),
        ({"bonus_malus__claims": claim(100), "policy__use": "rounds"}, "1.20", "SURA-5.4-2"),
        ({"bonus_malus__claims": claim(50)}, "1.12", "SURA-5.4-2"),
        ({"bonus_malus__claims": claim(0, nature="parked", parked_unknown_author=True)}, "0.95", "SURA-5.4-5"),
        ({"bonus_malus__claims": claim(0, nature="vandalism")}, "0.95", "SURA-5.4-7"),
    ],
)
def test_the_coefficient_and_what_it_cites(changes, after, cited):
    found = answer(**changes)
    steps = [*found["steps"], *found["due_dates"][0]["steps"]]

    assert found["coefficient"] == after
    assert cited in {rule for step in steps for rule in step["rules"]}


def test_no_law_prevails_over_a_text_that_says_the_same():
    assert answer(policy__use="rounds")["overrides"] == []
    assert not {"SURA-5.4-1", "SURA-5.4-2"} & {one.id for one in SURAVENIR.overrides}


@pytest.mark.parametrize(
    ("cover", "total"),
    [("liability", "50.00"), ("windows", "50.00"), ("glass", "50.00"), ("storm", "100.00"), ("attack", "100.00"),
     ("technological_disaster", "100.00"), ("defence", "100.00"), ("driver", "100.00"), ("assistance", "100.00")],
)  # fmt: skip
def test_what_the_coefficient_multiplies(cover, total):
    found = answer(
        "2025-07-01", bonus_malus__coefficient="0.50", bonus_malus__floor_since_on="none",
        tariff__premiums=[{"id": "1", "cover": cover, "amount": "100.00"}], tariff__reductions="0.00",
        tariff__novice_pct=0, tariff__circumstances=[],
    )  # fmt: skip

    assert found["premium"]["total"] == total

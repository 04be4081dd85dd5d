"""What a claim counts for, and the arithmetic of one step."""

import pytest

from clausier.law import bonus_malus as law
from clausier.law.bonus_malus import Claim, Effect, Sentence, by_the_annex, qualify

# --- what a claim counts for ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("share", [-1, 101])
def test_a_share_outside_0_to_100_is_refused(share):
    with pytest.raises(ValueError, match="de 0 à 100"):
        qualify(Claim(1, share))


def test_a_classification_that_stands_needs_no_other_fact():
    qualified = qualify(Claim(1, None, force_majeure=None, classified=Effect.PARTIAL))

    assert (qualified.mildest, qualified.harshest, qualified.missing) == (Effect.PARTIAL, Effect.PARTIAL, ())


@pytest.mark.parametrize(
    ("claim", "sentences"),
    [
        (Claim(1, 100, without_knowledge=True), {Sentence.WITHOUT_KNOWLEDGE, Sentence.PAID_OR_NOT}),
        (Claim(1, 100, force_majeure=True), {Sentence.FORCE_MAJEURE, Sentence.PAID_OR_NOT}),
        (Claim(1, 0), {Sentence.OTHERS_FAULT, Sentence.PAID_OR_NOT}),
        (Claim(1, 0, parked_unknown_author=True), {Sentence.PARKED}),
        (Claim(1, 100, theft_fire_glass_only=True), {Sentence.THEFT_FIRE_GLASS}),
        (Claim(1, 100), {Sentence.INCREASE}),
        (Claim(1, 40), {Sentence.INCREASE, Sentence.PARTIAL}),
    ],
)
def test_a_claim_is_qualified_by_the_sentence_that_names_it(claim, sentences):
    assert set(qualify(claim).sentences) == sentences


# --- one step ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("coefficient", "per_mille", "text"),
    [
        (100, 950, "1,00 × 0,95 = 0,95"),
        (90, 950, "0,90 × 0,95 = 0,855, arrêté à 0,85"),
        (57, 1125, "0,57 × 1,125 = 0,64125, arrêté à 0,64"),
        (350, 1250, "3,50 × 1,25 = 4,375, arrêté à 4,37"),
    ],
)
def test_a_multiplication_is_written_exactly(coefficient, per_mille, text):
    assert law.multiplication(coefficient, per_mille) == text


def test_effects_go_from_the_mildest_to_the_harshest():
    """Columns write these numbers."""
    assert [(effect.name, effect.value) for effect in Effect] == [("NONE", 0), ("PARTIAL", 1), ("FULL", 2)]


def test_a_coefficient_never_leaves_its_bounds():
    for coefficient in range(law.FLOOR, law.CEILING + 1):
        for rounds in (False, True):
            assert law.FLOOR <= law.reduced(coefficient, rounds) <= coefficient
            assert coefficient <= law.increased(coefficient, Effect.PARTIAL, rounds) <= law.CEILING
            assert law.increased(coefficient, Effect.PARTIAL, rounds) <= law.increased(coefficient, Effect.FULL, rounds)
            assert law.increased(coefficient, Effect.NONE, rounds) == coefficient


#: How many sentences each article of the annex has, from 1 to 14.
SENTENCES = [2, 3, 1, 4, 6, 4, 2, 2, 3, 2, 1, 2, 1, 1]


@pytest.mark.parametrize(
    ("effect", "rounds", "added"),
    [
        (Effect.NONE, False, 0), (Effect.PARTIAL, False, 125), (Effect.FULL, False, 250),
        (Effect.NONE, True, 0), (Effect.PARTIAL, True, 100), (Effect.FULL, True, 200),
    ],
)  # fmt: skip
def test_what_a_claim_adds(effect, rounds, added):
    assert law.increase_per_mille(effect, rounds) == added


def test_every_sentence_has_its_place_in_its_article():
    places = [(article, place) for article, count in enumerate(SENTENCES, 1) for place in range(1, count + 1)]

    assert [sentence.value for sentence in Sentence] == places
    assert by_the_annex(Sentence.CUT) == ("C. assur., art. A. 121-1, annexe, art. 5",)

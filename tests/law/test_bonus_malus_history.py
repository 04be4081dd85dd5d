"""The worked cases of the coefficient: from a known one and the claims since to every due date."""

import pytest

from clausier.law import bonus_malus as law
from clausier.law import bonus_malus_history, bonus_malus_periods
from clausier.law.bonus_malus import Claim, written
from clausier.law.bonus_malus_history import Start, coefficients
from clausier.law.bonus_malus_periods import Interruption
from tests.law.bonus_malus_cases import CASES, expected, found, run

EACH = pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])


def all_steps(answer):
    return [step for one in answer.at for step in one.steps]


def test_the_table_has_dozens_of_cases_of_different_names():
    assert len({case["id"] for case in CASES}) == len(CASES) >= 45


@EACH
def test_worked_case(case):
    answer = run(case)

    assert found(answer) == expected(case)
    assert list(answer.missing) == case.get("missing", [])


@EACH
def test_the_order_in_which_claims_are_recorded_does_not_matter(case):
    if not case.get("claims"):
        return
    turned = {**case, "claims": case["claims"][::-1]}

    assert found(run(turned)) == expected(case)


@pytest.mark.parametrize("case", [case for case in CASES if "cites" in case], ids=lambda case: case["id"])
def test_the_steps_cite_the_articles_that_decide(case):
    cited = {rule for step in all_steps(run(case)) for rule in step.rules}

    assert {f"C. assur., art. A. 121-1, annexe, art. {number}" for number in case["cites"]} <= cited


def test_a_contract_cites_its_own_ids():
    steps = all_steps(run(CASES[0], cites=lambda sentence: (sentence.name,)))

    assert {rule for step in steps for rule in step.rules} == {"PERIOD", "REDUCTION"}


def test_steps_write_the_arithmetic_as_people_do():
    says = [step.says for step in all_steps(run(CASES[0]))]

    assert says[1] == "Période sans sinistre : 1,00 × 0,95 = 0,95."
    assert says[5] == "Période sans sinistre : 0,90 × 0,95 = 0,855, arrêté à 0,85."
    assert says[0] == "Échéance du 01/10/2024 : la période va du 01/08/2023 au 31/07/2024."


#: Case → what its steps say, the period of each due date left out.
SAID = {
    "partly liable towards a pedestrian, half the increase": [
        "Sinistre du 18/06/2025, responsabilité partielle, majoration réduite de moitié : 0,57 × 1,125 = 0,64125, "
        "arrêté à 0,64."
    ],
    "every journey, wholly liable": [
        "Sinistre du 01/06/2025, responsabilité entière : 0,79 × 1,20 = 0,948, arrêté à 0,94."
    ],
    "the ceiling stops the increase": [
        "Sinistre du 07/07/2026, responsabilité entière : 3,10 × 1,25 = 3,875, arrêté à 3,87, sans dépasser 3,50."
    ],
    "the ceiling is reached exactly, then kept": [
        "Sinistre du 01/06/2025, responsabilité entière : 2,80 × 1,25 = 3,50.",
        "Sinistre du 01/06/2026, responsabilité partielle, majoration réduite de moitié : 3,50 × 1,125 = 3,9375, "
        "arrêté à 3,93, sans dépasser 3,50.",
    ],
    "the floor is reached and not crossed": [
        "Période sans sinistre : 0,51 × 0,95 = 0,4845, arrêté à 0,48.",
        "Le coefficient ne descend pas sous 0,50.",
        "Période sans sinistre : 0,50 × 0,95 = 0,475, arrêté à 0,47.",
        "Le coefficient ne descend pas sous 0,50.",
    ],
    "cut to the floor exactly": ["Période sans sinistre : 0,53 × 0,95 = 0,5035, arrêté à 0,50."],
    "two claim-free years bring an increase back to the origin": [
        "Période sans sinistre : 2,10 × 0,95 = 1,995, arrêté à 1,99.",
        "Période sans sinistre : 1,99 × 0,95 = 1,8905, arrêté à 1,89.",
        "Deux années de suite sans sinistre : le coefficient ne dépasse pas 1,00.",
    ],
    "back to the origin exactly by the reduction alone": [
        "Période sans sinistre : 1,06 × 0,95 = 1,007, arrêté à 1,00."
    ],
    "a broken windscreen alone leaves the reduction": [
        "Sinistre du 04/11/2025 : seuls le vol, l'incendie ou le bris de glaces sont en jeu : sans influence sur le "
        "coefficient.",
        "Période sans sinistre : 0,72 × 0,95 = 0,684, arrêté à 0,68.",
    ],
    "the first claim on the day after three years at the floor": [
        "Sinistre du 01/04/2026 : le premier après trois ans au moins à 0,50, aucune majoration."
    ],
    "a first period a day shorter than nine months": [
        "Première période de moins de neuf mois : le coefficient est conservé.",
        "Période sans sinistre : 1,00 × 0,95 = 0,95.",
    ],
    "still going on": [
        "Interruption ou suspension de plus de trois mois : coefficient acquis, sans réduction nouvelle."
    ] * 2,
    "leaving in the middle of a year, without a claim": [
        "Le coefficient du relevé d'informations est repris.",
        "Période sans sinistre : 0,95 × 0,95 = 0,9025, arrêté à 0,90.",
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_each_step_says_what_it_does_and_the_last_one_gives_the_coefficient(name):
    answer = run(next(case for case in CASES if case["id"] == name))
    told = [step for one in answer.at for step in one.steps[1:]]

    assert [step.says for step in told] == SAID[name]
    assert all(one.steps[-1].value == written(one.coefficient) for one in answer.at)


def test_what_stops_a_coefficient_is_cited():
    def cited(name):
        answer = run(next(case for case in CASES if case["id"] == name), cites=lambda sentence: (sentence.name,))
        return {rule for step in all_steps(answer) for rule in step.rules} - {"PERIOD", "INCREASE", "CUT", "REDUCTION"}

    assert cited("the ceiling stops the increase") == {"CEILING"}
    assert cited("one accident, wholly liable") == set()
    assert cited("every journey, partly liable") == {"ROUNDS_INCREASE", "PARTIAL"}
    assert cited("every journey, the floor") == {"ROUNDS_REDUCTION", "FLOOR"}
    assert cited("two claim-free years bring an increase back to the origin") == {"BACK_TO_ORIGIN"}
    assert cited("three months and a day") == {"INTERRUPTION"}
    assert cited("a first period a day shorter than nine months") == {"FIRST_PERIOD"}
    assert cited("leaving in the middle of a year, without a claim") == {"CHANGE_OF_INSURER"}


def test_a_range_tells_both_ways():
    [one] = coefficients(Start(100, 739_252), [739_617], [Claim(739_300, None)]).at

    assert {step.says.partition(" : ")[0] for step in one.steps} == {"Au mieux", "Au pire"}
    assert one.coefficient is None


# --- every figure matters ---------------------------------------------------------------------------------------------

FIGURES = [
    (law, "ROUNDS_REDUCTION", 8), (law, "REDUCTION", 6), (law, "INCREASE", 24), (law, "ROUNDS_INCREASE", 21),
    (law, "PARTIAL_DIVISOR", 3), (law, "FLOOR", 49), (law, "CEILING", 349),
    (bonus_malus_history, "FLOOR", 49), (bonus_malus_history, "ORIGIN", 101),
    (bonus_malus_history, "PROTECTED_AFTER_YEARS", 4), (bonus_malus_history, "BACK_TO_ORIGIN_YEARS", 3),
    (bonus_malus_periods, "ENDS_MONTHS_BEFORE", 3), (bonus_malus_periods, "PERIOD_MONTHS", 11),
    (bonus_malus_periods, "FIRST_PERIOD_MONTHS", 10), (bonus_malus_periods, "INTERRUPTION_MONTHS", 4),
]  # fmt: skip


@pytest.mark.parametrize(("module", "name", "other"), FIGURES, ids=[f"{m.__name__}.{n}" for m, n, _ in FIGURES])
def test_changing_a_figure_changes_a_worked_case(monkeypatch, module, name, other):
    monkeypatch.setattr(module, name, other)

    assert any(found(run(case)) != expected(case) for case in CASES)


# --- bad input --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("coefficient", [49, 351, 0])
def test_a_coefficient_out_of_bounds_is_refused(coefficient):
    with pytest.raises(ValueError, match="0,50 à 3,50"):
        coefficients(Start(coefficient, 739_252), [739_617], [])


@pytest.mark.parametrize("dues", [[739_982, 739_617], [739_617, 739_617], [739_617, 739_981]])
def test_due_dates_less_than_a_year_apart_are_refused(dues):
    with pytest.raises(ValueError, match="dans l'ordre"):
        coefficients(Start(100, 739_252), dues, [])


def test_due_dates_a_year_apart_are_taken():
    assert len(coefficients(Start(100, 739_252), [739_617, 739_982], []).at) == 2


def test_an_interruption_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="avant d'avoir commencé"):
        coefficients(Start(100, 739_252), [739_617], [], [Interruption(739_400, 739_399)])


def test_an_interruption_may_end_on_the_day_it_began():
    assert coefficients(Start(100, 739_252), [739_617], [], [Interruption(739_400, 739_400)]).at[0].low == 95

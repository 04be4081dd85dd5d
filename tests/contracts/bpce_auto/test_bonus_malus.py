"""Section 12.1: every sentence is cited by a worked case, the law prevails where the text differs, papers are due."""

from datetime import date

import pytest

from clausier.contracts import contract
from clausier.contracts.bpce_auto import bonus_malus as chapter
from clausier.faces.coefficient import coefficient
from clausier.law.bonus_malus import Sentence
from clausier.rules.answers import rights, status
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare

BPCE = contract("bpce_auto")
SAFE = {"id": "1", "nature": "collision", "without_knowledge": False, "force_majeure": False}


def case(known="0.80", due="2025-07-01", claims=(), **changes):
    told = {
        "bonus_malus.origin": "due_date", "bonus_malus.coefficient": known, "bonus_malus.applied_on": due,
        "bonus_malus.claims": [{**SAFE, "id": str(place), **one} for place, one in enumerate(claims)],
        "bonus_malus.interruptions": [], "bonus_malus.claim_free_years": 0, "policy.use": "private",
    }  # fmt: skip
    return told | {name.replace("__", "."): value for name, value in changes.items()}


def hit(share=100, day="2025-08-01", **more):
    return {"on": day, "liability_pct": share, **more}


PREMIUM = {
    "tariff.premiums": [
        {"id": "1", "cover": "liability", "amount": "100.00"}, {"id": "2", "cover": "driver", "amount": "9.00"},
    ],
    "tariff.reductions": "1.00", "tariff.novice_pct": 50, "tariff.novice_years": 0,
    "tariff.accompanied_learning": False,
    "tariff.circumstances": [
        {"id": "1", "kind": "undeclared", "on": "2025-08-01", "asked_pct": 100, "led_to_suspension": False}
    ],
}  # fmt: skip
SEPTEMBER = {"policy__starts_on": "2025-09-01"}
FIRST = SEPTEMBER | {"bonus_malus__origin": "first_contract", "policy__anniversary_on": "2026-01-01"}
STATEMENT = SEPTEMBER | {"bonus_malus__origin": "statement", "policy__anniversary_on": "2026-09-01"}
FOUND_OTHERWISE = {"first_classified": "none", "reclassified_on": "2026-01-01"}
SPARED = case("0.50", claims=[hit()], bonus_malus__floor_since_on="2020-01-01")

# Rule → a case whose steps must cite it, on 1 July 2027.
WORKED = {
    "CRM-1-1": case() | PREMIUM,
    "CRM-1-2": case(**FIRST),
    "CRM-2-1": case() | PREMIUM,
    "CRM-2-2": case() | PREMIUM,
    "CRM-2-3": case() | PREMIUM,
    "CRM-3-1": case() | PREMIUM,
    "CRM-4-1": case(),
    "CRM-4-2": case(policy__use="all"),
    "CRM-4-3": case("0.50"),
    "CRM-4-4": SPARED,
    "CRM-5-1": case(claims=[hit()]),
    "CRM-5-2": case(claims=[hit()]),
    "CRM-5-3": case(claims=[hit()], policy__use="all"),
    "CRM-5-4": case(claims=[hit(50)]),
    "CRM-5-5": case("3.50", claims=[hit()]),
    "CRM-5-6": case("2.10"),
    "CRM-6-1": case(claims=[hit(without_knowledge=True, in_household=False)]),
    "CRM-6-2": case(claims=[hit(force_majeure=True)]),
    "CRM-6-3": case(claims=[hit(0)]),
    "CRM-6-4": case(claims=[hit(0)]),
    "CRM-7-1": case(claims=[hit(0, nature="parked", parked_unknown_author=True)]),
    "CRM-7-2": case(claims=[hit(0, nature="glass", theft_fire_glass_only=True)]),
    "CRM-8-1": case(claims=[hit(**FOUND_OTHERWISE)]),
    "CRM-8-2": case(due="2022-07-01", claims=[hit(day="2022-08-01", **FOUND_OTHERWISE)]),
    "CRM-9-1": case(),
    "CRM-9-2": case(bonus_malus__interruptions=[{"id": "1", "from_on": "2025-08-01", "back_on": "none"}]),
    "CRM-9-3": case(**FIRST),
    "CRM-10-1": case(bonus_malus__vehicle_changed_on="2026-01-01", bonus_malus__usual_drivers="same"),
    "CRM-10-2": case(bonus_malus__vehicle_changed_on="2026-01-01", bonus_malus__usual_drivers="same"),
    "CRM-11-1": case(**STATEMENT),
}  # fmt: skip


def answer(facts, day="2027-07-01"):
    return coefficient(BPCE, facts, date.fromisoformat(day))


def every_step(found):
    more = [*found["due_dates"], found["premium"], *([found["other_vehicle"]] if found["other_vehicle"] else [])]
    return [*found["steps"], *(step for one in more for step in one["steps"])]


@pytest.mark.parametrize("rule", WORKED)
def test_a_worked_case_cites_each_sentence_of_the_clause(rule):
    assert rule in {cited for step in every_step(answer(WORKED[rule])) for cited in step["rules"]}


def test_every_sentence_that_a_clock_executes_has_its_worked_case():
    assert {*chapter.COEFFICIENT.rules, *chapter.PREMIUM.rules} - {"BPCE-5.4-1"} == set(WORKED)


def test_every_sentence_of_the_annex_has_its_id():
    assert len({rule for sentence in Sentence for rule in chapter.cites(sentence)}) == len(Sentence) == 34
    assert {rule for rule in BPCE_RULES if rule.startswith("CRM-")} == {
        rule for sentence in Sentence for rule in chapter.cites(sentence)
    }


BPCE_RULES = [rule for one in BPCE.provisions for rule in one.rules]


def test_whether_a_claim_is_paid_changes_nothing():
    paid, unpaid = (answer(case(claims=[hit(0, indemnified=value)])) for value in (True, False))

    assert paid["due_dates"] == unpaid["due_dates"]


@pytest.mark.parametrize(
    ("cover", "total"), [("liability", "80.00"), ("storm", "80.00"), ("attack", "80.00"), ("driver", "100.00")]
)
def test_the_guarantees_chosen_make_the_premium(cover, total):
    facts = case() | PREMIUM | {
        "tariff.premiums": [{"id": "1", "cover": cover, "amount": "100.00"}], "tariff.reductions": "0.00",
        "tariff.novice_pct": 0, "tariff.circumstances": [],
    }  # fmt: skip
    assert answer(facts, "2025-07-01")["premium"]["total"] == total


# --- the law over the contract ----------------------------------------------------------------------------------------


def test_rounds_have_the_rates_of_the_law_and_the_answer_names_both():
    found = answer(case("1.00", policy__use="rounds"), "2026-07-01")

    assert found["coefficient"] == "0.93"
    assert [one["rules"] for one in found["overrides"]] == [["CRM-4-2"], ["CRM-5-3"]]
    assert found["overrides"][0]["law"] == ["C. assur., art. A. 121-1", "C. assur., art. A. 121-1, annexe, art. 4"]
    assert "7 %" in found["overrides"][0]["says"] and "5 %" in found["overrides"][0]["instead_of"]


@pytest.mark.parametrize("use", ["private", "commute", "business", "all"])
def test_no_override_is_told_where_the_text_says_the_same(use):
    assert answer(case("1.00", policy__use=use), "2026-07-01")["overrides"] == []


@pytest.mark.parametrize(
    ("use", "after"), [("private", "0.95"), ("commute", "0.95"), ("business", "0.95"), ("all", "0.93")]
)
def test_the_uses_of_the_contract_have_five_percent(use, after):
    assert answer(case("1.00", policy__use=use), "2026-07-01")["coefficient"] == after


def test_the_contract_lists_its_overrides():
    assert {"BPCE-12.1-1", "CRM-4-2", "CRM-5-3"} <= {one.id for one in BPCE.overrides}


def notice(vehicle, readings=None):
    facts = {"policy.last_renewed_on": "2026-01-01", "tariff.reductions": "0.00", "tariff.circumstances": []}
    told = Beside(BPCE, prepare(BPCE, facts | vehicle), readings or {}, final=False)
    return any(one["key"] == "renewal_notice" and "CRM-14-1" in one["rules"] for one in told.documents())


CAR = {"vehicle.kind": "car", "vehicle.collector_registration": False, "vehicle.energy": "petrol"}


@pytest.mark.parametrize(
    ("vehicle", "law", "text"),
    [
        ({**CAR, "vehicle.engine_cc": 79}, True, False),
        ({**CAR, "vehicle.engine_cc": 80}, True, True),
        ({**CAR, "vehicle.energy": "electric", "vehicle.engine_cc": 0}, True, True),
        ({**CAR, "vehicle.kind": "quad", "vehicle.engine_cc": 700}, False, True),
        ({**CAR, "vehicle.collector_registration": True, "vehicle.engine_cc": 700}, False, True),
    ],
)
def test_the_law_knows_no_engine_capacity(vehicle, law, text):
    assert notice(vehicle) is law
    assert notice(vehicle, {"BPCE-12.1-1": "contract"}) is text


# --- papers and corrections -------------------------------------------------------------------------------------------


def documents(facts):
    return {one["key"]: one["present"] for one in Beside(BPCE, prepare(BPCE, facts), {}, final=False).documents()}


@pytest.mark.parametrize(
    "facts",
    [
        {"policy.ended_on": "2026-03-01", "bonus_malus.statement_requested_on": "none"},
        {"policy.ended_on": "none", "bonus_malus.statement_requested_on": "2026-03-01"},
    ],
)
def test_the_statement_is_due_on_request_and_at_the_end(facts):
    assert documents(facts | {"bonus_malus.statement_issued_on": "none"})["information_statement"] is False
    assert documents(facts | {"bonus_malus.statement_issued_on": "2026-03-02"})["information_statement"] is True
    assert "information_statement" not in documents(dict.fromkeys(facts, "none"))


def test_who_was_insured_elsewhere_brings_the_statement():
    facts = {"bonus_malus.insured_elsewhere_before": True, "bonus_malus.statement_given_on": "2026-03-02"}

    assert documents(facts)["previous_statement"] is True
    assert "previous_statement" not in documents({"bonus_malus.insured_elsewhere_before": False})


@pytest.mark.parametrize(("meaning", "state"), [("insurer_only", "allowed"), ("both_ways", "not_allowed")])
def test_the_limit_of_a_correction_in_the_insureds_favour_is_a_reading(meaning, state):
    facts = {
        "bonus_malus.reclassified_on": "2027-07-02", "bonus_malus.due_after_claim_on": "2025-07-01",
        "bonus_malus.correction_raises": False, "bonus_malus.correction_amount": "5.00",
    }  # fmt: skip
    found = rights(BPCE, facts, date(2027, 7, 2), {"CRM-8-2": meaning})["rights"]

    assert next(one["state"] for one in found if one["key"] == "claim_reclassified_down") == state


def test_the_state_names_the_coefficient_its_range_or_what_is_missing():
    def state(facts, key):
        clocks = status(BPCE, facts, "2026-07-01T12:00:00+02:00")["clocks"]
        return next((one["state"], one["missing"]) for one in clocks if one["key"] == key)

    assert state(case(), "bonus_malus") == ("0,76", [])
    assert state(case(claims=[hit(None)]), "bonus_malus") == ("entre 0,76 et 1,00", [])
    assert state({}, "bonus_malus") == (None, ["bonus_malus.origin"])
    unknown = case(claims=[hit(None)]) | PREMIUM | {"tariff.novice_pct": 0, "tariff.circumstances": []}
    assert state(unknown, "premium")[0].replace("\N{NO-BREAK SPACE}", " ") == "entre 84,24 € et 108,00 €"

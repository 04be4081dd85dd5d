"""An envelope of 100 units in the twelve months of the event, used in the order of the requests (BPCE-9.2-116..121)."""

import pytest

from clausier.facts import event, services
from clausier.rules.dates import after, months
from clausier.rules.nodes import Reading
from clausier.rules.rows import granted_in_order, total
from clausier.rules.terms import amount
from clausier.rules.words import all_of, any_of, lookup, most, named, not_, reading, when
from tests.trial.both import ask

asked = services.requested
PRINTED_UNITS = lookup(
    {
        "household_help": amount(1),
        "relative_presence": amount(10),
        "medical_transport": amount(6),
        "medicine_delivery": amount(4),
        "shopping_delivery": amount(6),
        "meal_delivery": amount(2),
        "hairdressing": amount(1),
        "gardening": amount(2),
        "child_care": amount(2),
        "school_run": amount(4),
        "activity_run": amount(4),
    },
    asked.kind,
)
UNITS_EACH = named(
    when(any_of(not_(services.envelope_revised_on.happened), asked.started), PRINTED_UNITS, asked.revised_units_each),
    "BPCE-9.2-117",
    "BPCE-9.2-120",
    "BPCE-9.2-121",
    says="Un service vaut les unités du tableau ; révisé, le tableau ne change rien aux services commencés.",
)
OPEN = named(
    all_of(
        asked.on <= after(event.day, months(12)),
        not_(all_of(asked.kind == "medical_transport", asked.distance_km > 50)),
    ),
    "BPCE-9.2-116",
    "BPCE-9.2-118",
    says="Les services sont rendus dans les 12 mois ; les rendez-vous médicaux, dans un rayon de 50 km.",
)
LEFT = most(amount(100, "unit") - services.units_used, amount(0, "unit"))
NEEDED = UNITS_EACH * asked.quantity
END_OF_THE_ENVELOPE = Reading(
    "BPCE-9.2-116",
    "Un service qui dépasse ce qui reste est-il rendu en partie, ou pas du tout ?",
    (("part", "rendu pour les unités qui restent"), ("whole", "rendu entier ou pas du tout")),
    "les unités s'emploient au fur et à mesure des besoins",
)
GRANTED = reading(
    END_OF_THE_ENVELOPE,
    part=granted_in_order(NEEDED, LEFT, of=OPEN),
    whole=granted_in_order(NEEDED, LEFT, of=OPEN, whole_rows=True),
)
CLAUSE = {"granted": GRANTED, "used": total(GRANTED)}


def need(kind, quantity, on="2026-06-01", started=False, **other):
    row = {"id": f"{kind} {quantity} {on}", "kind": kind, "quantity": quantity, "on": on, "started": started}
    return row | {"distance_km": "10"} | other


def case(*rows, used=0, revised="none"):
    return {
        "event.on": "2026-03-10",
        "services.units_used": used,
        "services.envelope_revised_on": revised,
        "services.requested": list(rows),
    }


HELP, PRESENCE = need("household_help", 40), need("relative_presence", 5)
CARE, MEALS = need("child_care", 6), need("meal_delivery", 1)
REVISED = {"revised_units_each": 3}

#: requests → units granted to each when a service may be cut; when it may not.
CASES = {
    "everything fits": (case(HELP, CARE), [40, 12], [40, 12]),
    "100 units exactly": (case(HELP, PRESENCE, need("gardening", 5)), [40, 50, 10], [40, 50, 10]),
    "the last one does not fit": (case(HELP, PRESENCE, CARE), [40, 50, 10], [40, 50, 0]),
    "a small one after it": (case(HELP, PRESENCE, CARE, MEALS), [40, 50, 10, 0], [40, 50, 0, 2]),
    "95 units were used before": (case(MEALS, MEALS | {"id": "again"}, CARE, used=95), [2, 2, 1], [2, 2, 0]),
    "the envelope is empty": (case(MEALS, used=100), [0], [0]),
    "the last day of the twelve months": (case(need("gardening", 2, on="2027-03-10")), [4], [4]),
    "the day after": (case(need("gardening", 2, on="2027-03-11"), MEALS), [0, 2], [0, 2]),
    "a medical appointment at 50 km": (case(need("medical_transport", 1, distance_km="50")), [6], [6]),
    "at 50.1 km": (case(need("medical_transport", 1, distance_km="50.1")), [0], [0]),
    "another journey may be longer": (case(need("school_run", 1, distance_km="80")), [4], [4]),
    "a revision bears on what has not started": (
        case(need("gardening", 2, **REVISED), need("child_care", 2, started=True, **REVISED), revised="2026-05-01"),
        [6, 4],
        [6, 4],
    ),
}


@pytest.fixture(scope="module", params=["part", "whole"])
def answers(request):
    cases = {name: facts for name, (facts, *_) in CASES.items()}
    return request.param, ask(CLAUSE, cases, readings={"BPCE-9.2-116": request.param})


@pytest.mark.parametrize("name", CASES)
def test_the_envelope_serves_requests_in_their_order(answers, name):
    meaning, found = answers
    granted = CASES[name][1 if meaning == "part" else 2]

    assert found[name] == {"granted": granted, "used": sum(granted)}


def test_after_a_request_of_unknown_size_only_what_needs_nothing_is_known():
    unknown = need("gardening", 1)
    del unknown["quantity"]
    answer = ask(CLAUSE, {"": case(MEALS, unknown, CARE, need("gardening", 1, on="2028-01-01"))})[""]

    assert answer == {"granted": [2, None, None, 0], "used": None}

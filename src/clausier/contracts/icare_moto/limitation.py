"""Article 14: until which day an action about the contract may still be brought.

The count itself is `clausier.law.limitation`; the length and the causes are those that the article prints, and every
one rests on its clause. Source: general conditions n° 2220453, article 14; Code des assurances, L. 114-1 to L. 114-3.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from clausier.facts import limitation as facts
from clausier.law.limitation import Cause, Interruption, Limitation, LimitationRules, limitation
from clausier.rules.dates import years
from clausier.rules.errors import Inconsistent
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Clock
from clausier.rules.time import french_day, paris_day
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER
from clausier.rules.values import RowList

LIMITATION = years(2)

# --- doubts of the text -----------------------------------------------------------------------------------------------

LATER_START = Reading(
    "MOTO-14-1",
    "L'article ne reprend pas les cas où la loi fait partir le délai plus tard : sinistre ignoré, fausse déclaration "
    "ignorée de l'assureur, recours d'un tiers.",
    (
        (
            "for_the_member",
            "Ces cas jouent pour l'adhérent ; l'assureur, lui, s'en tient aux deux ans qu'il a imprimés.",
        ),
        ("for_both", "Ces cas jouent aussi pour l'assureur."),
        ("as_printed", "Le délai part toujours de l'événement."),
    ),
    "La loi ne se réduit pas au détriment de l'assuré, et le silence du texte se retourne contre qui l'a écrit.",
)

# --- the figures and causes of this contract --------------------------------------------------------------------------

_LAW = "C. assur., art. L. 114-1"
RULES = LimitationRules(
    years=LIMITATION.count,
    rules=("MOTO-14-1",),
    restart_rules=("C. civ., art. 2231",),
    delays=(
        Cause(
            "insured_knowledge", ("MOTO-14-1", f"{_LAW}, 2°"), "l'assuré prouve qu'il ignorait jusque-là le sinistre"
        ),
        Cause("third_party", ("MOTO-14-1", _LAW), "un tiers a agi contre l'assuré, ou a été payé par lui"),
    ),
    interruptions=(
        Cause("expert", ("MOTO-14-2",), "Désignation d'un expert"),
        Cause(
            "insurer_letter", ("MOTO-14-3",), "Lettre recommandée avec avis de réception de l'assureur, pour la prime"
        ),
        Cause(
            "insured_letter",
            ("MOTO-14-3",),
            "Lettre recommandée avec avis de réception de l'adhérent, pour un sinistre",
        ),
        Cause("court", ("MOTO-14-4", "C. civ., art. 2242"), "Saisine d'un tribunal, même en référé", until_ended=True),
        Cause("acknowledgement", ("MOTO-14-5",), "Reconnaissance par une partie du droit de l'autre"),
        Cause("enforcement", ("MOTO-14-6",), "Mesure conservatoire ou acte d'exécution forcée"),
        Cause("other", ("MOTO-14-7",), "Autre cause ordinaire d'interruption"),
    ),
)
GROUNDS = ("ordinary", "insurer_knowledge", "insured_knowledge", "third_party")
#: The fact that may put the start off, for the grounds that the reading lets do so.
_DELAYED_BY = {"insured_knowledge": "limitation.knowledge_on", "third_party": "limitation.third_party_action_on"}


# --- the clock --------------------------------------------------------------------------------------------------------


def last_day(case: Mapping[str, Any]) -> Timed[Limitation]:
    """The last day to sue, from the encoded facts of a case; `missing` holds names of facts.

    When nobody says from which fact the time runs, the answer is known only if every one gives the same. Raises
    Inconsistent, in French, for court proceedings that end before they begin.
    """
    ground = case.get("limitation.ground")
    if ground is not None:
        return _under(case, ground)
    found = [_under(case, one) for one in GROUNDS]
    ordinary = found[0]
    if ordinary.value is None or all(one.value == ordinary.value for one in found):
        return ordinary
    return Timed(None, missing=("limitation.ground",))


def _under(case: Mapping[str, Any], ground: str) -> Timed[Limitation]:
    """The last day to sue when the time runs from this ground."""
    delay = _DELAYED_BY.get(ground)
    delays = [(case.get(delay), ground)] if delay else []
    try:
        found = limitation(RULES, case.get("limitation.starts_on"), _interruptions(case), delays)
    except ValueError as refused:
        raise Inconsistent(str(refused), fact="limitation.interruptions", remedy="Corrigez l'une des deux.") from None
    if found.value is None:
        return Timed(None, missing=tuple(_fact_name(name, ground) for name in found.missing))
    if ground != "insurer_knowledge":
        return found
    printed = "L'assureur s'en tient aux deux ans imprimés : le jour où il a su ne retarde pas son délai."
    return Timed(found.value, (Step(("MOTO-14-1",), printed), *found.steps))


def _interruptions(case: Mapping[str, Any]) -> list[Interruption] | None:
    """The interrupting acts; None when there may be others."""
    rows: RowList | None = case.get("limitation.interruptions")
    if rows is None or not rows.complete or any(row.get("cause") is None for row in rows):
        return None
    return [Interruption(row.get("on"), row["cause"], row.get("ended_on")) for row in rows]


def _fact_name(name: str, ground: str) -> str:
    """The fact of a case behind an argument of the pure function."""
    if name.startswith("delays"):
        return _DELAYED_BY[ground]
    return "limitation.starts_on" if name == "start_on" else f"limitation.{name}"


def state(case: Mapping[str, Any]) -> Timed[dict[str, Any]]:
    """The limitation at the instant `at` of an encoded case (UTC seconds).

    The value holds `last_day` (ISO, None while proceedings last), `expired` (on that day, in Paris), `in_time` (whether
    the action already brought was; None when there is none or it is unknown) and `says`, French. Steps give ISO days.
    """
    found = last_day(case)
    if found.value is None:
        return Timed(None, missing=found.missing)
    end, on = found.value, paris_day(case["at"])
    brought_on = case.get("limitation.action_brought_on")
    value = {
        "last_day": _iso(end.last_day),
        "expired": end.expired(on),
        "in_time": None if brought_on in (None, NEVER) else not end.expired(brought_on),
        "says": _in_french(end, on),
    }
    return Timed(value, tuple(Step(step.rules, step.says, _iso(step.value)) for step in found.steps))


def _iso(day: Any) -> str | None:
    return None if day is None else date.fromordinal(day).isoformat()


def _in_french(end: Limitation, on: int) -> str:
    if end.last_day is None:
        return "Une instance est en cours : le délai pour agir ne court pas."
    if end.expired(on):
        return f"L'action est prescrite depuis la fin du {french_day(end.last_day)}."
    return f"L'action peut être engagée jusqu'au {french_day(end.last_day)} inclus."


LIMITATION_OF_ACTIONS = Clock(
    tuple(f"MOTO-14-{number}" for number in range(1, 8)),
    "Toute action sur le contrat s'engage dans les deux ans de l'événement dont elle naît ; un expert, une lettre "
    "recommandée, un tribunal, une reconnaissance, une mesure d'exécution ou une autre cause ordinaire font repartir "
    "le délai.",
    key="limitation",
    run=state,
    reads=(
        facts.starts_on,
        facts.ground,
        facts.knowledge_on,
        facts.third_party_action_on,
        facts.action_brought_on,
        facts.interruptions.on,
        facts.interruptions.cause,
        facts.interruptions.ended_on,
    ),
    doubts=(LATER_START,),
)

"""One small vocabulary that has every type of fact, and one case in it, as given and as encoded."""

from datetime import date

from clausier.rules.case import Vocabulary
from clausier.rules.declare import (
    Tags,
    choice,
    day,
    fixed,
    instant,
    maybe_day,
    money,
    percent,
    rows,
    whole,
    yes_no,
)
from clausier.rules.types import NEVER

CAUSES = {"fire": "l'incendie", "flood": "l'inondation", "impact": "un choc"}
PARTS = {"engine": "Moteur", "gearbox": "Boîte de vitesses", "other": "Autre pièce"}
MANY = {f"country_{number}": f"Pays {number}" for number in range(1, 21)}


def facts_of(*terms):
    return [term.node.data for term in terms]


causes = Tags("event.causes", CAUSES, "Quelle est la cause ?", "expert")
LINES = rows(
    "repair.lines",
    "Quelles sont les lignes du devis ?",
    "repairer",
    [
        choice("repair.lines.part", PARTS, "Quelle pièce ?", "repairer"),
        money("repair.lines.price", "Quel prix ?", "repairer"),
        yes_no("repair.lines.worn", "Est-elle usée ?", "expert"),
    ],
    max_rows=4,
).table
VOCABULARY = Vocabulary(
    facts_of(
        yes_no("policy.in_force", "Le contrat est-il en cours ?", "office"),
        whole("vehicle.mileage_km", "km", "Quel kilométrage ?", "repairer", high=2_000_000),
        whole("event.temperature", "", "Quelle température ?", "expert", low=-50, high=60),
        fixed("repair.labour_hours", "hour", 100, "Combien d'heures ?", "repairer", high=500),
        fixed("rental.days", "day", 4, "Combien de jours ?", "insured", high=30),
        fixed("driver.bonus_malus", "", 100, "Quel coefficient ?", "insured", high=4),
        money("vehicle.value", "Quelle valeur ?", "expert"),
        money("repair.rate", "Quel taux horaire ?", "repairer", per="hour", high_cents=50_000),
        percent("driver.liability_rate", "Quelle part de responsabilité ?", "handler"),
        percent("vehicle.tax_rate", "Quel taux de taxe ?", "expert", decimals=1),
        day("event.occurred_on", "Quel jour ?", "insured"),
        maybe_day("police.complaint_on", "Quand la plainte a-t-elle été déposée ?", "insured"),
        instant("event.reported_at", "Quand l'avez-vous déclaré ?", "insured"),
        choice("repair.part", PARTS, "Quelle pièce ?", "repairer"),
        choice("event.country", MANY, "Dans quel pays ?", "insured"),
        *(causes.has(key) for key in CAUSES),
    ),
    [LINES],
)

GIVEN = {
    "policy.in_force": True,
    "vehicle.mileage_km": 52000,
    "event.temperature": -12,
    "repair.labour_hours": "3.5",
    "rental.days": "2.25",
    "driver.bonus_malus": "0.5",
    "vehicle.value": "5200.00",
    "repair.rate": "84.50",
    "driver.liability_rate": 50,
    "vehicle.tax_rate": "8.5",
    "event.occurred_on": "2026-03-10",
    "police.complaint_on": "none",
    "event.reported_at": "2026-03-10T14:30:00+01:00",
    "repair.part": "gearbox",
    "event.country": "country_7",
    "event.causes": {"fire": True, "flood": False},
    "repair.lines": [{"id": "1", "part": "engine", "price": "386.40"}, {"id": "b", "price": "0.00", "worn": False}],
}
ENCODED = {
    "policy.in_force": True,
    "vehicle.mileage_km": 52000,
    "event.temperature": -12,
    "repair.labour_hours": 350,
    "rental.days": 9,
    "driver.bonus_malus": 50,
    "vehicle.value": 520_000,
    "repair.rate": 8450,
    "driver.liability_rate": 50,
    "vehicle.tax_rate": 85,
    "event.occurred_on": date(2026, 3, 10).toordinal(),
    "police.complaint_on": NEVER,
    "event.reported_at": 1_773_149_400,
    "repair.part": "gearbox",
    "event.country": "country_7",
    "event.causes.fire": True,
    "event.causes.flood": False,
    "repair.lines": [{"id": "1", "part": "engine", "price": 38640}, {"id": "b", "price": 0, "worn": False}],
}

"""Article 6.3, beside the indemnity of the injured driver: the immediate aid, and the team that seeks autonomy.

Both belong to the guarantee: where it covers nothing, neither is due. Source: document 001, article 6.3.
"""

from __future__ import annotations

from clausier.facts import driver, event, injury
from clausier.rules.provisions import Document, Item, Service
from clausier.rules.terms import amount, eur
from clausier.rules.words import all_of, any_of, not_

from . import driver_injury
from .what_is_paid import paid_under

IMMEDIATE_AID = eur(3_050)
AID_ABOVE = amount(10, "day")

#: The guarantee covers the accident, be it before any loss is assessed.
COVERED = paid_under(driver_injury.DRIVER_INJURY, driver_injury).covers

AID = Service(
    ("BPCE-6.3-18", "BPCE-6.3-21", "BPCE-6.3-22"),
    "Une avance immédiate au conducteur désigné, hospitalisé plus de dix jours de suite ou décédé.",
    key="immediate_aid",
    due=all_of(
        event.insured_vehicle_involved,
        driver.named,
        any_of(injury.hospital_days > AID_ABOVE, injury.deceased),
        COVERED,
    ),
    what="une aide immédiate, avance sur l'indemnité",
    figures={"aide immédiate (€)": IMMEDIATE_AID},
)
AID_PROOF = Document(
    "BPCE-6.3-19",
    "L'aide immédiate est payée sur un certificat médical de durée d'hospitalisation, ou l'acte de décès.",
    key="immediate_aid_proof",
    by="insured",
    to="insurer",
    due=AID.due,
    items=(
        Item(what="le certificat médical qui dit la durée de l'hospitalisation", needed=not_(injury.deceased)),
        Item(what="le certificat de décès", needed=injury.deceased),
    ),
)
AUTONOMY = Service(
    ("BPCE-6.3-14", "BPCE-6.3-15"),
    "En cas de perte d'autonomie constatée, une équipe cherche les aides et l'adaptation du logement.",
    key="autonomy_team",
    due=all_of(injury.loss_of_autonomy, COVERED),
    what="l'intervention d'une équipe pluridisciplinaire",
)

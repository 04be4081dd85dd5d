"""The parts of a motor premium: each cover at the tariff, reductions, the surcharge of novices, the increases."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, money, percent, rows, whole, yes_no

_NOTICE = "l'avis d'échéance"
_REPORT = "le constat ou le procès-verbal"

premiums = rows(
    "tariff.premiums", "Quelle est la prime de chaque garantie au tarif, avant coefficient ?", "office",
    [
        choice(
            "tariff.premiums.cover",
            {
                "liability": "responsabilité civile", "own_damage": "dommages au véhicule", "theft": "vol",
                "fire": "incendie", "glass": "bris de glaces", "windows": "bris de vitres",
                "natural_disaster": "catastrophes naturelles", "storm": "tempête et forces de la nature",
                "technological_disaster": "catastrophes technologiques", "attack": "attentats",
                "driver": "dommages corporels du conducteur", "defence": "défense et recours",
                "assistance": "assistance", "breakdown": "panne mécanique", "contents": "contenu et équipements",
                "other": "autre garantie"
            },
            "De quelle garantie est-ce la prime ?", "office", _NOTICE, says="la garantie de cette prime"
        ),
        money(
            "tariff.premiums.amount", "Quel est son montant, avant coefficient ?", "office", proof=_NOTICE,
            says="la prime de la garantie avant coefficient"
        ),
    ],
    max_rows=20, proof=_NOTICE, says="prime d'une garantie"
)
reductions = money(
    "tariff.reductions", "Quelles réductions le tarif accorde-t-il ?", "office", proof=_NOTICE,
    says="les réductions du tarif"
)
novice_pct = percent(
    "tariff.novice_pct", "Quel taux de surprime de novice a été demandé à l'origine ?", "office", high=200,
    says="le taux de surprime de novice demandé à l'origine"
)
novice_years = whole(
    "tariff.novice_years", "year", "Combien d'années sans sinistre responsable ont suivi cette surprime ?",
    "office", high=99, says="le nombre d'années sans sinistre responsable depuis la surprime"
)
accompanied_learning = yes_no(
    "tariff.accompanied_learning", "Le conducteur a-t-il appris à conduire de façon anticipée (accompagnée) ?",
    "insured", "l'attestation de conduite accompagnée", says="le conducteur a suivi l'apprentissage anticipé"
)
circumstances = rows(
    "tariff.circumstances", "Quelles circonstances aggravantes majorent la prime ?", "office",
    [
        choice(
            "tariff.circumstances.kind",
            {
                "drunk_at_fault": "accident responsable sous l'empire de l'alcool",
                "licence_suspended_2_to_6_months": "permis suspendu de deux à six mois",
                "licence_suspended_over_6_months": "permis suspendu plus de six mois",
                "licence_cancelled_or_suspended_repeatedly":
                    "permis annulé, ou suspendu plusieurs fois plus de deux mois dans une période",
                "hit_and_run": "délit de fuite",
                "undeclared": "circonstance ou sinistre responsable des trois dernières années non déclaré",
                "three_claims_at_fault": "trois sinistres responsables ou plus dans la période"
            },
            "Quelle circonstance aggravante ?", "office", _REPORT, says="la circonstance aggravante"
        ),
        day(
            "tariff.circumstances.on", "Quel jour cette circonstance s'est-elle produite ?", "office", _REPORT,
            says="le jour de la circonstance aggravante"
        ),
        percent(
            "tariff.circumstances.asked_pct", "Quelle majoration est demandée pour elle ?", "office", decimals=1,
            high=400, proof=_NOTICE, says="la majoration demandée pour la circonstance"
        ),
        yes_no(
            "tariff.circumstances.led_to_suspension",
            "Cette infraction a-t-elle entraîné une suspension ou une annulation du permis ?", "office",
            says="l'infraction a entraîné une suspension ou une annulation du permis"
        ),
    ],
    max_rows=20, says="circonstance aggravante"
)

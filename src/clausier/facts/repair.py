"""The repair: the lines of the estimate, the hourly rates, the prior agreement and the work itself.

A row of `lines` is one line of the estimate, in euros including tax. `parts_price` is the price asked for the part, the
fluid or the operation; labour is given either as a price or as hours, priced at `labour_rate`.
"""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, fixed, maybe_day, money, rows, whole, yes_no
from clausier.rules.nodes import Rounding
from clausier.rules.words import given_or, round_to

from .part_search import likely_keys
from .parts import PARTS

_ESTIMATE = "le devis"

lines = rows(
    "repair.lines", "Quelles sont les lignes du devis de réparation ?", "repairer",
    [
        choice(
            "repair.lines.kind",
            {
                "part": "pièce", "labour": "main-d'œuvre seule", "fluid": "fluide",
                "consumable": "ingrédient ou petite fourniture", "diagnosis": "diagnostic",
                "dismantling": "démontage et remontage pour trouver la panne",
                "adjustment": "réglage ou mise au point", "paint": "peinture",
                "cleaning": "lavage, lustrage ou nettoyage", "fuel": "carburant", "additive": "additif",
                "topping_up": "appoint de niveau", "parking": "parking, garage ou gardiennage",
                "immobilisation": "immobilisation ou privation de jouissance", "check": "contrôle ou vérification",
                "road_test": "essai routier", "inspection": "contrôle technique", "travel": "déplacement",
                "towing": "remorquage",
                "other": "autre frais"
            },
            "De quelle nature est cette ligne du devis ?", "repairer", _ESTIMATE, says="la nature de la ligne"
        ),
        choice(
            "repair.lines.part", PARTS, "Quelle pièce cette ligne remplace-t-elle ou répare-t-elle ?", "repairer",
            _ESTIMATE, says="la pièce de la ligne", search=likely_keys
        ),
        yes_no(
            "repair.lines.replaced", "La pièce de cette ligne est-elle remplacée plutôt que remise en état ?",
            "repairer", _ESTIMATE, says="la pièce est remplacée et non remise en état"
        ),
        money(
            "repair.lines.parts_price", "Quel prix TTC est demandé pour la pièce ou la fourniture de cette ligne ?",
            "repairer", proof=_ESTIMATE, says="le prix de la pièce"
        ),
        money(
            "repair.lines.list_price",
            "Quel est le prix TTC de cette pièce au tarif du constructeur en France métropolitaine ?", "expert",
            proof="le tarif du constructeur", says="le prix de la pièce au tarif du constructeur"
        ),
        money(
            "repair.lines.parts_excess",
            "Quelle part du prix de la pièce dépasse le tarif ou les quantités du constructeur ?", "expert",
            proof="le tarif du constructeur",
            says="la part du prix de la pièce au-dessus du tarif ou des quantités du constructeur"
        ),
        yes_no(
            "repair.lines.offered_part_refused",
            "Le réparateur ou le client a-t-il refusé la pièce d'échange standard ou de réemploi proposée ?",
            "repairer",
            says="la pièce d'échange standard ou de réemploi proposée a été refusée"
        ),
        money(
            "repair.lines.offered_part_price",
            "Quel est le prix TTC de la pièce d'échange standard ou de réemploi qui a été proposée ?", "office",
            proof="la proposition de pièce", says="le prix de la pièce proposée"
        ),
        fixed(
            "repair.lines.litres", "litre", 100, "Combien de litres de fluide cette ligne compte-t-elle ?", "repairer",
            high=1_000, proof=_ESTIMATE, says="la quantité de fluide facturée"
        ),
        fixed(
            "repair.lines.capacity_litres", "litre", 100,
            "Quelle quantité de ce fluide, en litres, le constructeur prévoit-il ?", "expert", high=1_000,
            proof="la documentation du constructeur", says="la quantité de fluide prévue par le constructeur"
        ),
        fixed(
            "repair.lines.labour_hours", "hour", 100, "Combien d'heures de main-d'œuvre cette ligne compte-t-elle ?",
            "repairer", high=1_000, proof=_ESTIMATE, says="le temps de main-d'œuvre facturé"
        ),
        fixed(
            "repair.lines.scale_hours", "hour", 100,
            "Combien d'heures le barème du constructeur prévoit-il pour cette opération ?", "expert", high=1_000,
            proof="le barème de temps du constructeur", says="le temps du barème du constructeur"
        ),
        money(
            "repair.lines.labour_price", "Quel est le prix TTC de la main-d'œuvre de cette ligne ?", "repairer",
            proof=_ESTIMATE, says="le prix de la main-d'œuvre"
        ),
        money(
            "repair.lines.labour_excess",
            "Quelle part de la main-d'œuvre dépasse le barème du constructeur ou le taux horaire admis ?", "expert",
            proof="le barème de temps du constructeur",
            says="la part de la main-d'œuvre au-dessus du barème ou du taux admis"
        ),
        yes_no(
            "repair.lines.linked_to_covered_damage",
            "Cette ligne est-elle rendue nécessaire par une autre réparation garantie ?", "repairer", _ESTIMATE,
            says="la ligne est rendue nécessaire par une réparation garantie"
        ),
        yes_no(
            "repair.lines.caused_by_engine_breakage",
            "Cette ligne répare-t-elle une autre partie du moteur, abîmée par le bris d'une de ses pièces garanties ?",
            "expert", "le rapport d'expertise",
            says="la ligne répare une partie du moteur endommagée par le bris d'une de ses pièces garanties"
        ),
        yes_no(
            "repair.lines.clutch_burnt_or_worn_out", "L'embrayage de cette ligne est-il brûlé ou totalement usé ?",
            "expert", "le rapport d'expertise", says="l'embrayage est brûlé ou totalement usé"
        ),
        yes_no(
            "repair.lines.original_equipment", "La pièce de cette ligne était-elle montée d'origine sur le véhicule ?",
            "repairer", says="la pièce était montée d'origine"
        ),
        choice(
            "repair.lines.purpose",
            {
                "repair": "réparer une panne",
                "legal_compliance": "mettre le véhicule en conformité avec une règle nouvelle",
                "preventive_bulletin": "remplacer à titre préventif, sur une note du constructeur",
                "maintenance": "entretenir le véhicule",
                "worn_part": "remplacer une pièce au terme de son usure normale",
                "noise_or_vibration": "supprimer un bruit ou une vibration, sans pièce défectueuse",
                "inspection_anomaly": "corriger une anomalie non aléatoire relevée par un contrôle technique",
                "software_fault": "corriger un défaut de logiciel ou d'application",
                "modification": "modifier le véhicule",
                "later_improvement": "monter une évolution postérieure à la fabrication du véhicule",
                "accepted_obligation": "tenir un engagement que la loi n'impose pas",
                "liability": "réparer un dommage qui relève d'une responsabilité",
                "unrelated": "faire un travail sans lien direct avec le dommage initial"
            },
            "Dans quel but cette ligne est-elle prévue ?", "repairer", _ESTIMATE, says="le but de la ligne"
        ),
        yes_no(
            "repair.lines.covered_elsewhere",
            "Le constructeur ou un réparateur précédent prend-il réellement cette ligne à sa charge ?", "repairer",
            says="le constructeur ou un réparateur précédent prend la ligne à sa charge"
        ),
        yes_no(
            "repair.lines.damaged_by_uncovered_part",
            "Le dommage de cette ligne a-t-il été causé par une pièce non garantie ?", "expert",
            "le rapport d'expertise", says="le dommage a été causé par une pièce non garantie"
        ),
        yes_no(
            "repair.lines.spread_by_short_circuit",
            "Le dommage de cette ligne vient-il d'un court-circuit né dans une autre pièce ?", "expert",
            "le rapport d'expertise", says="le dommage vient d'un court-circuit né dans une autre pièce"
        ),
    ],
    max_rows=200, proof=_ESTIMATE, says="ligne de devis"
)

labour_rate = money(
    "repair.labour_rate", "Quel est le taux horaire TTC de main-d'œuvre du réparateur ?", "repairer", per="hour",
    high_cents=100_000, proof=_ESTIMATE, says="le taux horaire du réparateur"
)
displayed_rate = money(
    "repair.displayed_rate", "Quel taux horaire TTC de main-d'œuvre le réparateur affiche-t-il ?", "repairer",
    per="hour", high_cents=100_000, proof="l'affichage des prix de l'atelier", says="le taux horaire affiché"
)
regional_rate = money(
    "repair.regional_rate", "Quel est le taux horaire TTC moyen de ce type de réparateur dans la région ?", "expert",
    per="hour", high_cents=100_000, proof="le relevé des taux horaires de la région",
    says="le taux horaire moyen de la région"
)

#: Row-wise: the price of the labour of a line, given or else hours × rate, half a cent rounded up.
line_labour_price = given_or(lines.labour_price, round_to(lines.labour_hours * labour_rate, "cent", Rounding.HALF_UP))

by_professional = yes_no(
    "repair.by_professional", "La réparation est-elle confiée à un professionnel de la réparation ?", "insured",
    says="la réparation est confiée à un professionnel"
)
repairer_kind = choice(
    "repair.repairer_kind",
    {
        "seller": "l'atelier du vendeur", "make_network": "un réparateur du réseau de la marque",
        "approved": "un réparateur agréé par l'assureur", "recommended": "un réparateur recommandé",
        "other": "un autre professionnel"
    },
    "Quel réparateur intervient ?", "insured", says="le réparateur choisi"
)
handed_over_on = maybe_day(
    "repair.handed_over_on", "Quand le véhicule a-t-il été remis au réparateur ?", "repairer",
    says="le jour où le véhicule est remis au réparateur"
)
agreement = choice(
    "repair.agreement",
    {
        "before_work": "accord donné avant les travaux",
        "after_impossible_contact": "accord donné après coup, le contact ayant été impossible", "none": "aucun accord"
    },
    "Un accord de prise en charge a-t-il été donné, et quand ?", "office", "le numéro d'accord",
    says="l'accord de prise en charge"
)
agreement_requested_on = maybe_day(
    "repair.agreement_requested_on", "Quand l'accord de prise en charge a-t-il été demandé ?", "repairer",
    says="le jour de la demande d'accord"
)
agreement_requested_by = choice(
    "repair.agreement_requested_by",
    {"phone": "par téléphone", "extranet": "sur l'extranet", "other": "autrement", "none": "pas de demande"},
    "Comment le chef d'atelier a-t-il demandé l'accord ?", "repairer", says="la façon dont l'accord a été demandé"
)
agreed_amount = money(
    "repair.agreed_amount", "Quel montant TTC l'accord de prise en charge fixe-t-il ?", "office",
    proof="l'accord de prise en charge", says="le montant de l'accord de prise en charge"
)
agreed_on = maybe_day(
    "repair.agreed_on", "Quand l'accord de prise en charge a-t-il été donné ?", "office",
    "l'accord de prise en charge", says="le jour de l'accord de prise en charge"
)
file_number_given = yes_no(
    "repair.file_number_given", "Un numéro de dossier a-t-il été donné pour cette réparation ?", "office",
    says="un numéro de dossier a été donné"
)
ordered_by_policyholder = yes_no(
    "repair.ordered_by_policyholder", "L'adhérent a-t-il lui-même signé l'ordre de réparation ?", "repairer",
    "l'ordre de réparation", says="l'adhérent a signé l'ordre de réparation"
)
estimate_sent_on = maybe_day(
    "repair.estimate_sent_on", "Quand le devis a-t-il été envoyé au gestionnaire ?", "insured", _ESTIMATE,
    says="le jour d'envoi du devis"
)
dismantled_on = maybe_day(
    "repair.dismantled_on", "Quand le démontage a-t-il commencé ?", "repairer", says="le jour de début du démontage"
)
started_on = maybe_day(
    "repair.started_on", "Quand les travaux ont-ils commencé ?", "repairer", says="le jour de début des travaux"
)
possible_on_day_of_report = yes_no(
    "repair.possible_on_day_of_report", "Le véhicule peut-il être réparé le jour même où la panne est signalée ?",
    "repairer", says="le véhicule peut être réparé le jour du signalement"
)
completed_on = maybe_day(
    "repair.completed_on", "Quand la réparation a-t-elle été terminée ?", "repairer", "la facture",
    says="le jour de fin de la réparation"
)
intervention_on = day(
    "repair.intervention_on", "Quel est le jour de l'intervention du réparateur ?", "repairer",
    "l'ordre de réparation", says="le jour de l'intervention"
)
expected_hours = fixed(
    "repair.expected_hours", "hour", 100, "Combien d'heures de travail la réparation demande-t-elle ?", "repairer",
    high=1_000, proof=_ESTIMATE, says="la durée prévue des travaux"
)
expected_days = whole(
    "repair.expected_days", "day", "Combien de jours la réparation doit-elle durer ?", "repairer", high=1_000,
    says="la durée prévue de la réparation"
)

"""What each sentence of the annex says, French, in our own words: for readers of the contracts that reproduce it.

The sentences on corrections, papers and notices (articles 8, 12, 13 and 14) are provisions of their own.
"""

from __future__ import annotations

from .bonus_malus import (
    BACK_TO_ORIGIN_YEARS,
    CEILING,
    FLOOR,
    INCREASE,
    ORIGIN,
    PROTECTED_AFTER_YEARS,
    REDUCTION,
    ROUNDS_INCREASE,
    ROUNDS_REDUCTION,
    Sentence,
    written,
)
from .bonus_malus_periods import ENDS_MONTHS_BEFORE, FIRST_PERIOD_MONTHS, INTERRUPTION_MONTHS, PERIOD_MONTHS

_USES = "« Tournées » et « Tous déplacements »"

SAYS = {
    Sentence.PREMIUM: "La prime d'une échéance est la prime de référence multipliée par le coefficient.",
    Sentence.ORIGIN: f"Sans antécédent, le coefficient est de {written(ORIGIN)}.",
    Sentence.REFERENCE: "La prime de référence est celle du tarif pour un risque de mêmes caractéristiques : véhicule, "
    "zone, usage ou kilométrage, conduite exclusive, réductions.",
    Sentence.WITHOUT_INCREASES: "Les majorations pour circonstances aggravantes n'en font pas partie : le coefficient "
    "ne "
    "les multiplie pas.",
    Sentence.WITH_NOVICE: "La surprime de novice et les réductions du tarif en font partie.",
    Sentence.RISKS: "Le coefficient porte sur la responsabilité civile, les dommages au véhicule, le vol, l'incendie, "
    "le "
    "bris de glaces et les catastrophes naturelles.",
    Sentence.REDUCTION: f"Une période sans sinistre retire {REDUCTION} % au coefficient, arrêté à deux décimales, par "
    "défaut.",
    Sentence.ROUNDS_REDUCTION: f"La réduction est de {ROUNDS_REDUCTION} % pour les usages {_USES}.",
    Sentence.FLOOR: f"Le coefficient ne descend pas sous {written(FLOOR)}.",
    Sentence.PROTECTED: f"Après {PROTECTED_AFTER_YEARS} ans au moins à {written(FLOOR)}, le premier sinistre ne "
    "majore pas "
    "le coefficient.",
    Sentence.INCREASE: f"Chaque sinistre de la période ajoute {INCREASE} % au coefficient déjà obtenu.",
    Sentence.CUT: "Le coefficient obtenu est arrêté à deux décimales, par défaut.",
    Sentence.ROUNDS_INCREASE: f"La majoration est de {ROUNDS_INCREASE} % pour les usages {_USES}.",
    Sentence.PARTIAL: "Elle est réduite de moitié quand le conducteur n'est que partiellement responsable.",
    Sentence.CEILING: f"Le coefficient ne dépasse jamais {written(CEILING)}.",
    Sentence.BACK_TO_ORIGIN: f"Après {BACK_TO_ORIGIN_YEARS} années de suite sans sinistre, il ne dépasse plus "
    f"{written(ORIGIN)}.",
    Sentence.WITHOUT_KNOWLEDGE: "Ne compte pas le sinistre d'un conducteur à l'insu du propriétaire ou d'un conducteur "
    "désigné, sauf s'il vit habituellement au foyer de l'un d'eux.",
    Sentence.FORCE_MAJEURE: "Ne compte pas un sinistre de force majeure, non imputable à l'assuré.",
    Sentence.OTHERS_FAULT: "Ne compte pas un sinistre entièrement dû à la victime ou à un tiers.",
    Sentence.PAID_OR_NOT: "Ces sinistres ne comptent pas, indemnisés ou non.",
    Sentence.PARKED: "Un choc en stationnement, d'auteur inconnu et sans aucune responsabilité, laisse la réduction.",
    Sentence.THEFT_FIRE_GLASS: "Un sinistre de vol, d'incendie ou de bris de glaces seul laisse la réduction.",
    Sentence.PERIOD: f"La période d'une échéance est celle des {PERIOD_MONTHS} mois qui finissent "
    f"{ENDS_MONTHS_BEFORE} mois "
    "avant elle.",
    Sentence.INTERRUPTION: "Un contrat interrompu ou suspendu garde son coefficient, sans réduction nouvelle au-delà "
    "de "
    f"{INTERRUPTION_MONTHS} mois.",
    Sentence.FIRST_PERIOD: f"La première période peut ne durer que {FIRST_PERIOD_MONTHS} à {PERIOD_MONTHS} mois.",
    Sentence.CHANGE_OF_VEHICLE: "Le coefficient acquis suit un véhicule qui remplace le premier ou s'y ajoute.",
    Sentence.USUAL_DRIVERS: "La réduction ne suit que si les conducteurs habituels restent les mêmes, ou moins "
    "nombreux.",
    Sentence.CHANGE_OF_INSURER: "Un nouvel assureur part du relevé d'informations et des déclarations de l'assuré.",
}

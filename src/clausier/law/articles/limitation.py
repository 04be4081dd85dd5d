"""The time to bring an action: its length, its start, what interrupts it and what suspends it."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, PAGE, Article

_2008 = "17 juin 2008"
#: Read later than the others, in the same public copies.
_CIVIL_2021 = "Code civil en entier, copie datée du 1er juillet 2021"

L114_1 = Article(
    "C. assur.", "L. 114-1",
    "Deux ans depuis l'événement ; depuis que l'assureur a su, pour une déclaration inexacte (1°) ; depuis que "
    "l'intéressé a su le sinistre, s'il prouve qu'il l'ignorait (2°) ; depuis l'action ou le paiement du tiers. Dix "
    "ans pour les ayants droit de l'assuré décédé, en assurance contre les accidents. Cinq ans pour les mouvements de "
    "terrain dus à la sécheresse, depuis le 30 décembre 2021.",
    "30 décembre 2021", f"{CODES_2020} ; les cinq ans : {PAGE}",
    unsure="Les cinq ans n'ont été vus que dans une chronologie des versions et une page de 2023.",
)  # fmt: skip
L114_2 = Article(
    "C. assur.", "L. 114-2",
    "Interrompent : les causes ordinaires ; la désignation d'experts après un sinistre ; la lettre recommandée ou "
    "l'envoi recommandé électronique avec accusé de réception, de l'assureur pour la prime, de l'assuré pour "
    "l'indemnité.",
    "1er avril 2018", CODES_2020,
)  # fmt: skip
L114_3 = Article(
    "C. assur.", "L. 114-3",
    "Même d'accord, les parties ne changent pas la durée et n'ajoutent aucune cause de suspension ou d'interruption.",
    _2008, CODES_2020,
)  # fmt: skip
R112_1 = Article(
    "C. assur.", "R. 112-1",
    "La police indique durée, reconduction, fin du contrat, déclarations de l'assuré, déclaration d'un sinistre, délai "
    "de paiement et estimation des dommages ; elle rappelle la règle proportionnelle et la prescription.",
    "4 juillet 2012", CODES_2020,
    unsure="Que les juges refusent les deux ans à l'assureur dont la police ne les rappelle pas n'a été vu que dans un "
    "commentaire.",
)  # fmt: skip


def _civil(number: str, says: str, changed: str = _2008, read: str = CODES_2020, unused: str = "") -> Article:
    return Article("C. civ.", number, says, changed, read, unused=unused)


C2222 = _civil(
    "2222",
    "Une loi qui allonge un délai ne ressuscite pas une prescription acquise ; elle s'applique au délai qui court "
    "encore, compte tenu du temps écoulé.",
    read=_CIVIL_2021,
)
C2226 = _civil("2226", "Dix ans pour un dommage corporel, depuis la consolidation.")
C2228 = _civil("2228", "La prescription se compte par jours entiers.")
C2229 = _civil("2229", "Elle est acquise quand le dernier jour est accompli.")
C2230 = _civil("2230", "La suspension arrête le cours du délai sans effacer le temps couru.", read=_CIVIL_2021)
C2231 = _civil("2231", "L'interruption efface le délai couru et fait repartir un délai entier.")
C2238 = _civil(
    "2238",
    "Suspendu depuis l'accord de recourir à la médiation ou à la conciliation, ou à défaut d'écrit depuis la première "
    "réunion ; le délai reprend, pour six mois au moins, quand elle est déclarée terminée.",
    "10 février 2016",
    read=_CIVIL_2021,
)
C2239 = _civil(
    "2239",
    "Suspendu quand le juge accorde une mesure d'instruction avant tout procès ; le délai reprend, pour six mois au "
    "moins, du jour où la mesure est exécutée.",
    read=_CIVIL_2021,
)
C2240 = _civil("2240", "La reconnaissance par le débiteur du droit de l'autre interrompt le délai.")
C2241 = _civil("2241", "La demande en justice interrompt le délai, même en référé, même devant un juge incompétent.")
C2242 = _civil("2242", "Cette interruption dure jusqu'à la fin de l'instance.")
C2243 = _civil(
    "2243",
    "Elle est effacée si la demande est abandonnée, périmée ou définitivement rejetée.",
    unused="Une telle demande ne s'inscrit pas parmi les actes du dossier : le calcul ne la voit pas.",
)
C2244 = _civil(
    "2244", "Une mesure conservatoire ou un acte d'exécution forcée interrompt le délai.", "19 décembre 2011"
)
C2245 = _civil("2245", "Ce qui est fait contre un débiteur solidaire, ou reconnu par lui, vaut contre les autres.")
C2246 = _civil("2246", "Ce qui est fait contre le débiteur principal, ou reconnu par lui, vaut contre la caution.")

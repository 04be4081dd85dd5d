"""Personal data, and selling by telephone."""

from __future__ import annotations

from clausier.law.sources import PAGE, Article, Status

_RGPD = "RGPD"
_2018 = "applicable le 25 mai 2018"


def _rgpd(number: str, says: str, status: Status = Status.TEXT, unsure: str = "") -> Article:
    return Article(_RGPD, number, says, _2018, PAGE, status, unsure)


_REPORTED = "Les mots de l'article n'ont pas été relus un à un."

RGPD_5 = _rgpd(
    "5", "Les données ne sont pas gardées plus longtemps que leurs finalités ne l'exigent.", Status.SECONDARY, _REPORTED
)
RGPD_7 = _rgpd("7", "Le consentement se retire à tout moment.", Status.SECONDARY, _REPORTED)
RGPD_12 = _rgpd(
    "12",
    "Réponse dans le mois de la réception de la demande ; deux mois de plus si la personne en est informée, motifs à "
    "l'appui, dans ce premier mois (paragraphe 3). Un refus dit ses motifs, la plainte et le recours en justice, dans "
    "le mois (4). Une preuve d'identité ne se demande qu'en cas de doute raisonnable (6).",
    unsure="Un dernier jour qui tombe un samedi, un dimanche ou un jour férié pourrait passer au jour ouvrable suivant "
    "(règlement n° 1182/71, non relu) : le jour retenu est le plus tôt des deux. Le paragraphe 6 n'a pas été relu.",
)
RGPD_13 = _rgpd(
    "13",
    "Information donnée à la collecte : responsable, délégué, finalités et base juridique, intérêts légitimes, "
    "destinataires, transferts, durée, droits, retrait du consentement, plainte, caractère obligatoire, décision "
    "automatisée.",
)
RGPD_15 = _rgpd("15", "Droit d'accès et copie des données.", Status.SECONDARY, _REPORTED)
RGPD_16 = _rgpd("16", "Droit de faire rectifier et compléter les données.", Status.SECONDARY, _REPORTED)
RGPD_17 = _rgpd(
    "17",
    "Droit à l'effacement : données devenues inutiles, consentement retiré, opposition, usage illicite ; pas quand la "
    "loi impose de les garder ni pour défendre des droits en justice.",
    Status.SECONDARY, _REPORTED,
)  # fmt: skip
RGPD_18 = _rgpd(
    "18",
    "Droit à la limitation : exactitude contestée, usage illicite dont la personne refuse l'effacement, données utiles "
    "à la seule personne pour ses droits, opposition en cours d'examen.",
    Status.SECONDARY,
)  # fmt: skip
RGPD_20 = _rgpd(
    "20", "Droit à la portabilité des données fournies, traitées pour le contrat ou avec un consentement.",
    Status.SECONDARY, _REPORTED,
)  # fmt: skip
RGPD_21 = _rgpd(
    "21",
    "Droit d'opposition aux traitements fondés sur l'intérêt légitime, pour une raison propre à la personne ; sans "
    "raison et sans limite contre la prospection, profilage compris.",
    Status.SECONDARY, _REPORTED,
)  # fmt: skip
RGPD_22 = _rgpd(
    "22", "Une décision entièrement automatisée peut être contestée et revue par une personne.",
    Status.SECONDARY, _REPORTED,
)  # fmt: skip
RGPD_44 = _rgpd(
    "44", "Hors de l'Union, les données ne vont que sous une protection équivalente.", Status.SECONDARY, _REPORTED
)
RGPD_77 = _rgpd(
    "77", "Plainte à une autorité de contrôle : celle de la résidence, du lieu de travail ou du manquement.",
    Status.SECONDARY, _REPORTED,
)  # fmt: skip
LAW_1978_85 = Article(
    "loi n° 78-17 du 6 janvier 1978", "85",
    "Directives, générales ou particulières, sur le sort des données après le décès.",
    "non relevé", PAGE, Status.SECONDARY,
)  # fmt: skip
CNIL_RETENTION = Article(
    "CNIL, durées de conservation dans l'assurance", "",
    "Prospect sans contrat : trois ans au plus depuis la collecte ou le dernier contact venu de lui ; preuve en "
    "justice : cinq ans au plus ; contrat : selon les prescriptions.",
    "", PAGE, Status.SECONDARY, "Repères de l'autorité, que la loi n'imprime pas.",
)  # fmt: skip
CONSUMER_L223_1 = Article(
    "C. consom.", "L. 223-1",
    "Démarchage par téléphone : liste d'opposition jusqu'au 10 août 2026 ; depuis le 11, interdit sans accord "
    "préalable, sauf pour l'exécution d'un contrat en cours et ce qui le complète.",
    "loi n° 2025-594 du 30 juin 2025", PAGE, Status.SECONDARY,
    "Le décret d'application du nouveau texte n'a pas été lu.",
)  # fmt: skip
